package org.dramatis.persona.publication;

import java.util.Collection;
import java.util.Locale;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.registry.Registry;

/** {@code registry/README.md}: for whoever finds the folder. */
public final class RegistryReadme {
  private static final String TYPING = "typing.html";

  private RegistryReadme() {}

  /**
   * The text for a cast.
   *
   * @param pages paths in the folder that stand there for some casts only
   */
  public static String of(Registry registry, Cast cast, Collection<String> pages) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Our customers, as personas

        A persona is a name for a group of customers that we found in our data, with what we know of
        them and what we only think. Marketing, sales, IT, care and the others agreed on these and
        signed them, so that everybody means the same people.

        | who | stands for | state | card |
        |---|---|---|---|
        """);
    for (Cast.Member member : cast.members()) {
      Persona persona = registry.persona(member.persona(), member.version());
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s, %.0f in 100 | %s | [%s](cards/%s.html) |\n",
              cell(member.name()),
              VersionChanges.customers(persona.customers()),
              100 * persona.share(),
              VersionChanges.until(persona),
              member.persona(),
              member.persona()));
    }
    text.append(
        """

        - `cards/` has a card of each persona, for a wall, a desk or a slide; `cards/cast.html` is
          everybody's page.
        """);
    if (pages.contains(TYPING)) {
      text.append(
          """
          - `typing.html` has the questions, at most four, by which somebody on the telephone or in a
            shop finds out whom they talk to, and how often that is right.
          """);
    }
    text.append(
        """
        - `changes.md` tells what became of whom.
        - `personas/` keeps every version that was ever published. None is changed afterwards.
        - `cast.json` names the versions that hold now, for programs.

        A *signed* persona has no gaps. A *provisional* one has: the card says what is not known yet
        and who finds out. After the day in the table somebody has to look at it again. Nothing in
        this folder is edited by hand: the council's words stand in its worksheets, and `dramatis
        publish` puts them here.
        """);
    if (!cast.retired().isEmpty()) {
      text.append("\n## No longer used\n\n");
      for (Cast.Retired retired : cast.retired()) {
        text.append("- ")
            .append(ChangeLog.retired(registry, cast, retired))
            .append(" What was published stays in `personas/")
            .append(retired.persona())
            .append("/`.\n");
      }
    }
    return text.toString().replace("\r\n", "\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
