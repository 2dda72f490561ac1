package org.dramatis.persona.worksheet;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.KeyFigure;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidate.Choice;
import org.dramatis.persona.candidate.Candidate.Drew;
import org.dramatis.persona.candidate.Candidate.Problem;
import org.dramatis.persona.candidate.Candidate.Trait;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.profile.figure.Direction;

/** What a run says beside each field of a worksheet: what follows {@code #>}, line by line. */
record WorksheetEvidence(Candidates run, Candidate candidate) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** What stands at the top: whom it is about, from which run, and what that may be used for. */
  List<String> top() {
    List<String> lines = new ArrayList<>();
    String day = run.asOf().map(d -> ", as of " + DAY.format(d)).orElse("");
    lines.addAll(lines(Header.of(candidate.segment()).words() + day + "."));
    lines.addAll(lines("Working title, which is no name: " + candidate.title()));
    lines.addAll(lines(size()));
    lines.addAll(lines(use()));
    candidate
        .mixed()
        .ifPresent(crowds -> lines.addAll(lines("This group is two crowds: " + crowds)));
    candidate.formerNames().forEach(name -> lines.addAll(lines(name)));
    lines.addAll(lines(candidate.stage()));
    for (KeyFigure number : candidate.numbers()) {
      lines.addAll(
          lines(
              "%s: %s (everyone: %s)"
                  .formatted(number.label(), number.value(), number.everyone())));
    }
    return lines;
  }

  private String size() {
    String revenue = candidate.revenueShare().isPresent() ? " and %.0f in 100 of the revenue" : "";
    return String.format(
        Locale.ROOT,
        "%,d %s: %.0f in 100 of those in scope" + revenue + ".",
        candidate.customers(),
        run.noun().many(),
        100 * candidate.share(),
        100 * candidate.revenueShare().orElse(0));
  }

  private String use() {
    return switch (run.verdict()) {
      case NATURAL ->
          "Chance would not give such groups: use them for plans, budgets and offers, as well as"
              + " for content, service and design.";
      case REPRODUCIBLE ->
          "A dependable way to divide our %s, though the groups shade into each other: for content, service and design, not for prices or refusals."
              .formatted(run.noun().many());
      case CONSTRUCTED ->
          "The data does not dictate these groups, we drew the lines: working labels for three"
              + " months.";
    };
  }

  /** Beside a claim: what the run tells of it now, or that it tells it no more. */
  List<String> of(String claim) {
    Optional<ClaimRef> ref = ClaimRef.parse(claim);
    return ref.flatMap(this::told)
        .or(() -> ref.flatMap(WorksheetEvidence::opposite).flatMap(this::told).map(this::turned))
        .orElseGet(
            () ->
                lines(
                    "Run %s does not tell this of %s, or no longer among what is strongest. Look into its report before you keep it."
                        .formatted(run.runId(), candidate.segment().letter())));
  }

  private List<String> turned(List<String> told) {
    return Stream.concat(
            lines("TURNED ROUND: run %s tells the opposite.".formatted(run.runId())).stream(),
            told.stream())
        .toList();
  }

  private static Optional<ClaimRef> opposite(ClaimRef claim) {
    Direction other = claim.direction() == Direction.HIGHER ? Direction.LOWER : Direction.HIGHER;
    return Optional.of(new ClaimRef(other, claim.subject()));
  }

  private Optional<List<String>> told(ClaimRef claim) {
    Stream<List<String>> statements =
        candidate.statements().stream()
            .filter(c -> c.evidence().claim().equals(claim))
            .map(WorksheetEvidence::beside);
    Stream<List<String>> problems =
        candidate.problems().stream()
            .filter(p -> p.evidence().claim().equals(claim))
            .map(WorksheetEvidence::beside);
    return Stream.concat(statements, problems).findFirst();
  }

  private static List<String> beside(Choice choice) {
    List<String> lines = new ArrayList<>(lines(choice.evidence().told()));
    lines.addAll(
        lines(
            choice.drew() == Drew.THE_LINES
                ? "It had a part in drawing the lines between the groups."
                : "It only describes the group: the lines were drawn without it."));
    choice.doubt().ifPresent(doubt -> lines.addAll(lines("Doubt: " + doubt)));
    return lines;
  }

  private static List<String> beside(Problem problem) {
    List<String> lines = new ArrayList<>(lines(problem.evidence().told()));
    lines.addAll(lines(problem.base().isEmpty() ? "" : "Said " + problem.base() + "."));
    return lines;
  }

  /** What the run tells and no item of the file does, in a form to copy; indented as its items. */
  List<String> newStatements(List<String> claims, String indent) {
    return offered(candidate.statements().stream().map(Choice::evidence).toList(), claims, indent);
  }

  /** The same of problems. */
  List<String> newProblems(List<String> claims, String indent) {
    return offered(candidate.problems().stream().map(Problem::evidence).toList(), claims, indent);
  }

  private List<String> offered(List<Evidence> all, List<String> claims, String indent) {
    List<String> known =
        claims.stream().flatMap(c -> ClaimRef.parse(c).stream()).map(ClaimRef::text).toList();
    List<Evidence> fresh =
        all.stream().filter(evidence -> !known.contains(evidence.claim().text())).toList();
    List<String> lines = new ArrayList<>();
    if (!fresh.isEmpty()) {
      lines.addAll(
          lines(
              "Run %s also tells this; to choose from it, copy its lines without the signs in front."
                  .formatted(run.runId())));
    }
    for (Evidence evidence : fresh) {
      lines.addAll(WorksheetTemplate.itemLines(evidence, indent));
      of(evidence.claim().text()).forEach(line -> lines.add(indent + "  #" + line));
    }
    return lines;
  }

  /** How a goal may begin. */
  List<String> goals() {
    return listed("A goal may begin so:", candidate.goals());
  }

  /** What one would assume. */
  List<String> assume() {
    return listed("One would bet on this, and lose:", candidate.assume());
  }

  private static List<String> listed(String words, List<String> sentences) {
    List<String> lines = new ArrayList<>();
    if (!sentences.isEmpty()) {
      lines.addAll(lines(words));
      sentences.forEach(s -> lines.add("  - " + EvidenceText.quoted(s)));
    }
    return lines;
  }

  /** Whether the place sets them apart. */
  List<String> place() {
    return trait(candidate.place());
  }

  /** Whether age sets them apart. */
  List<String> age() {
    return trait(candidate.age());
  }

  private static List<String> trait(Trait trait) {
    List<String> lines = new ArrayList<>(lines(trait.told()));
    lines.addAll(lines("The card may say: " + trait.text()));
    return lines;
  }

  /** What is drawn when no picture is supplied. */
  List<String> picture() {
    return candidate.icons().isEmpty()
        ? List.of()
        : lines(
            "Without a picture the card has a drawing of: " + String.join(", ", candidate.icons()));
  }

  private static List<String> lines(String sentence) {
    return EvidenceText.wrapped(sentence);
  }
}
