package org.dramatis.persona.publication;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.registry.Registry;

/** {@code registry/changes.md}: what became of whom, the newest day first. */
public final class ChangeLog {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private ChangeLog() {}

  /** The log of all versions that a cast names. */
  public static String of(Registry registry, Cast cast) {
    SortedMap<LocalDate, List<String>> days = new TreeMap<>(Comparator.reverseOrder());
    for (Cast.Member member : cast.members()) {
      versions(registry, member.persona(), member.version(), days);
    }
    for (Cast.Retired retired : cast.retired()) {
      versions(registry, retired.persona(), retired.version(), days);
      LocalDate day = LocalDate.ofInstant(retired.at(), ZoneOffset.UTC);
      days.computeIfAbsent(day, d -> new ArrayList<>()).add(retired(registry, cast, retired));
    }
    StringBuilder text = new StringBuilder("# What changed in the cast\n");
    days.forEach(
        (day, lines) -> {
          text.append("\n## ").append(DAY.format(day)).append("\n\n");
          lines.forEach(line -> text.append("- ").append(line).append('\n'));
        });
    return text.toString();
  }

  /** A day as readers write it. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static void versions(
      Registry registry, PersonaId id, int last, SortedMap<LocalDate, List<String>> days) {
    List<Persona> versions = registry.versions(id, last);
    for (int i = 0; i < versions.size(); i++) {
      Persona now = versions.get(i);
      List<String> said =
          i == 0 ? List.of(isNew(now)) : VersionChanges.between(versions.get(i - 1), now);
      days.computeIfAbsent(now.published(), d -> new ArrayList<>()).addAll(said);
    }
  }

  private static String isNew(Persona persona) {
    return "%s is new: %s of %s, %s (%s)."
        .formatted(
            persona.content().name(),
            VersionChanges.customers(persona.customers()),
            VersionChanges.segments(persona.content().segments()),
            VersionChanges.until(persona),
            persona.id());
  }

  /** Who was retired, why, and who stands for these customers now. */
  static String retired(Registry registry, Cast cast, Cast.Retired retired) {
    String why = retired.why().isBlank() ? "." : ": " + VersionChanges.ended(retired.why());
    return "%s was retired%s %s".formatted(retired.name(), why, replaced(registry, cast, retired));
  }

  private static String replaced(Registry registry, Cast cast, Cast.Retired retired) {
    List<String> segments =
        registry.persona(retired.persona(), retired.version()).content().segments();
    List<String> now =
        cast.members().stream()
            .filter(member -> member.segments().stream().anyMatch(segments::contains))
            .map(Cast.Member::name)
            .toList();
    String whose = VersionChanges.segments(segments);
    return now.isEmpty()
        ? "Nobody stands for " + whose + " now."
        : "For " + whose + " stands " + String.join(" and ", now) + " now.";
  }
}
