package org.dramatis.persona.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dramatis.charter.Charter;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Signature;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Spelling;

/** Who may decide, when, and about which segments; {@link KindRules} say what. */
final class MotionRules {
  private static final Set<Kind> REASONED =
      Set.of(Kind.REJECT, Kind.RETIRE, Kind.RENAME, Kind.SPLIT, Kind.SPLIT_FIRST, Kind.WITHDRAW);

  private final Council council;
  private final CouncilState state;
  private final List<String> reasons = new ArrayList<>();

  MotionRules(Council council, CouncilState state) {
    this.council = council;
    this.state = state;
  }

  List<Motion> admit(Motion motion, LocalDate latest) {
    Motion asWritten = byMember(motion);
    checkDay(motion.date(), latest);
    if (motion.kind() != Kind.WITHDRAW) {
      checkRun(motion.run());
    }
    if (motion.why().isBlank() && REASONED.contains(motion.kind())) {
      refuse("--why is missing: say in a sentence why, for those who read it in a year.");
    }
    checkNewName(motion);
    checkSignature(motion);
    if (motion.kind() == Kind.WITHDRAW) {
      requireNoReasons();
      return List.of(asWritten);
    }
    List<String> letters = letters(motion.segments());
    motion.persona().ifPresent(this::checkPersona);
    if (letters.isEmpty() && motion.persona().isEmpty() && motion.segments().isEmpty()) {
      refuse("Nothing is named: say which with --segment D, or with --persona P-004.");
    }
    // What hangs on the segments is told when it is known which are meant.
    requireNoReasons();
    List<Motion> admitted =
        new KindRules(council, state, reasons).admit(asWritten.about(letters, motion.persona()));
    requireNoReasons();
    return admitted;
  }

  private void requireNoReasons() {
    if (!reasons.isEmpty()) {
      throw new RefusedException(reasons);
    }
  }

  private void refuse(String format, Object... values) {
    reasons.add(String.format(Locale.ROOT, format, values));
  }

  private Motion byMember(Motion motion) {
    String function = motion.function().strip();
    String name = PersonaContents.worded(motion.name());
    List<Charter.Member> members = council.charter().members();
    if (members.isEmpty()) {
      refuse("The charter names no members, so nobody can decide: list them in charter.yaml.");
      return motion;
    }
    List<String> functions = members.stream().map(Charter.Member::function).distinct().toList();
    List<Charter.Member> theirs =
        members.stream().filter(m -> m.function().equalsIgnoreCase(function)).toList();
    if (name.isEmpty()) {
      refuse("--name is empty: say who decides.");
    }
    if (function.isEmpty()) {
      refuse("--function is empty: say for which function of the council.");
      return motion;
    }
    if (theirs.isEmpty()) {
      refuse(
          "--function %s: the charter has no such function; %s",
          function, ended(Nearest.hint(function, functions)));
      return motion;
    }
    Optional<Charter.Member> member =
        theirs.stream().filter(m -> m.name().equalsIgnoreCase(name)).findFirst();
    if (member.isEmpty() && !name.isEmpty()) {
      List<String> names = theirs.stream().map(Charter.Member::name).toList();
      refuse(
          "--name %s: the charter has no such member for %s; %s",
          name, theirs.get(0).function(), ended(Nearest.hint(name, names)));
    }
    return member.map(m -> motion.by(m.function(), m.name())).orElse(motion);
  }

  private static String ended(String hint) {
    return hint.endsWith("?") ? hint : hint + ".";
  }

  private void checkDay(LocalDate day, LocalDate latest) {
    if (day.isAfter(latest)) {
      refuse("--date %s lies in the future: give the day of the meeting.", day);
    }
    council
        .asOf()
        .filter(day::isBefore)
        .ifPresent(
            asOf ->
                refuse(
                    "--date %s is before %s, the day that the run's figures describe: give the day"
                        + " of the meeting.",
                    day, asOf));
  }

  private void checkRun(String run) {
    if (!run.equals(council.run())) {
      refuse(
          "--run %s is not the published run, which is %s: decisions are about what readers see."
              + " Leave --run out.",
          run, council.run());
    }
  }

  private void checkNewName(Motion motion) {
    if (motion.kind() == Kind.RENAME && motion.to().filter(to -> !to.isBlank()).isEmpty()) {
      refuse("--to is %s: give the new name.", motion.to().isEmpty() ? "missing" : "empty");
    }
    if (motion.kind() != Kind.RENAME && motion.to().isPresent()) {
      refuse("--to gives a new name, which belongs to `rename` alone: leave it out.");
    }
  }

  private void checkSignature(Motion motion) {
    motion
        .signed()
        .flatMap(Decision.Signed::words)
        .filter(String::isBlank)
        .ifPresent(
            blank ->
                refuse(
                    "The %s is empty: say what it is, for those who were not there.",
                    motion.signed().get().voice() == Signature.Voice.OBJECTS
                        ? "objection"
                        : "reservation"));
  }

  /** The segments that are named and that the run has. */
  private List<String> letters(List<String> named) {
    List<String> known = new ArrayList<>();
    for (String given : named) {
      String letter = given.strip().toUpperCase(Locale.ROOT);
      if (council.segments().contains(letter)) {
        known.add(letter);
      } else {
        refuse(
            "--segment %s: run %s has no such segment; it has %s.",
            given, council.run(), Spelling.listed(PersonaContents.inOrder(council.segments())));
      }
    }
    return PersonaContents.inOrder(known);
  }

  private void checkPersona(PersonaId persona) {
    if (state.retired().contains(persona)) {
      refuse(
          "--persona %s was retired, and nothing more is decided about it: draft another.",
          persona);
    } else if (council.member(persona).isEmpty()) {
      List<String> living =
          council.cast().stream()
              .flatMap(cast -> cast.members().stream())
              .map(m -> m.persona() + " " + m.name())
              .toList();
      refuse(
          "--persona %s is nobody in the cast, which has %s. A new persona gets its id from"
              + " `dramatis publish`.",
          persona, living.isEmpty() ? "nobody yet" : Spelling.listed(living));
    }
  }
}
