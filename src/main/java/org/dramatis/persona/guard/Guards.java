package org.dramatis.persona.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.decision.Binding;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.yaml.Problem;

/** Whether personas may be published. */
public final class Guards {
  private static final String DECISIONS = "council/decisions.jsonl";
  private static final int MOST_PRIMARY = 3;

  private final Submission submission;
  private final Optional<Cast> cast;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();

  private Guards(Submission submission) {
    this.submission = submission;
    this.cast = submission.registry().cast();
  }

  /**
   * Tries every guard; nothing is changed.
   *
   * @throws org.dramatis.run.storage.WorkspaceException when the registry or the council's folder
   *     cannot be read
   */
  public static GuardReport check(Submission submission) {
    return new Guards(submission).check();
  }

  private GuardReport check() {
    DraftGuard guard =
        new DraftGuard(
            submission,
            cast,
            TakenNames.of(
                cast, submission.registry().formerNames(), submission.charter(), submission.day()),
            RunFigures.of(submission.registry().workspace(), submission.candidates().runId()));
    for (Binding binding : submission.state().bindings()) {
      if (binding.isAdopted()) {
        DraftGuard.Guarded guarded = guard.check(binding, published(binding));
        problems.addAll(guarded.problems());
        warnings.addAll(guarded.warnings());
        guarded.draft().ifPresent(drafts::add);
      } else {
        undecided(binding);
      }
    }
    checkNames();
    checkPrimary();
    checkCast();
    return new GuardReport(problems, warnings, drafts);
  }

  private Optional<Persona> published(Binding binding) {
    return binding
        .persona()
        .flatMap(
            id ->
                cast.stream()
                    .flatMap(held -> held.members().stream())
                    .filter(member -> member.persona().equals(id))
                    .findFirst())
        .map(member -> submission.registry().persona(member.persona(), member.version()));
  }

  private void undecided(Binding binding) {
    String letters = binding.says();
    if (binding.ranked().isEmpty() && binding.decided().isEmpty()) {
      warn("segment %s: nobody decided whether it gets a persona.", letters);
    }
    boolean getsOne = binding.ranked().map(d -> d.kind()).filter(Guards::isServed).isPresent();
    if (getsOne && binding.decided().isEmpty()) {
      problem(
          "segment %s is %s, and nobody decided whether its draft is adopted. Decide: dramatis"
              + " council decide adopt --segment %s, or provisional, or reject.",
          letters,
          binding.ranked().filter(d -> d.kind() == Kind.PRIMARY).isPresent()
              ? "primary"
              : "to be served",
          binding.lead());
    }
    if (binding.isToBeRedrawn() && published(binding).isPresent()) {
      warn(
          "segment %s is to be drawn again; until then %s stays as it is published.",
          letters, binding.persona().orElseThrow());
    }
  }

  private static boolean isServed(Kind kind) {
    return kind == Kind.PRIMARY || kind == Kind.SERVED;
  }

  private void checkNames() {
    for (int i = 0; i < drafts.size(); i++) {
      for (Draft other : drafts.subList(0, i)) {
        Draft draft = drafts.get(i);
        // Names of the cast are taken, which was said of the other one.
        if (!isInCast(draft)
            && !isInCast(other)
            && NameLikeness.areAlike(draft.content().name(), other.content().name())) {
          problems.add(
              new Problem(
                  draft.worksheet().file(),
                  OptionalInt.empty(),
                  "name",
                  "\"%s\" would be taken for \"%s\" of segment %s. Find another for one of them."
                      .formatted(
                          draft.content().name(), other.content().name(), other.binding().says())));
        }
      }
    }
  }

  private boolean isInCast(Draft draft) {
    return cast.stream()
        .flatMap(held -> held.members().stream())
        .filter(member -> draft.binding().persona().equals(Optional.of(member.persona())))
        .anyMatch(member -> member.name().equals(draft.content().name()));
  }

  private void checkPrimary() {
    List<String> primary =
        submission.state().bindings().stream()
            .filter(b -> b.ranked().filter(d -> d.kind() == Kind.PRIMARY).isPresent())
            .map(Binding::says)
            .toList();
    if (primary.size() > MOST_PRIMARY) {
      problem(
          "%s are primary, and at most %d can be. Decide which of them is served or not now.",
          String.join("; ", primary), MOST_PRIMARY);
    }
  }

  /** Everybody in the cast goes on, or is retired by a decision. */
  private void checkCast() {
    List<Cast.Member> members = cast.map(Cast::members).orElse(List.of());
    members.stream()
        .filter(member -> !submission.state().retired().contains(member.persona()))
        .filter(member -> submission.state().of(member.persona()).isEmpty())
        .forEach(
            member ->
                problem(
                    "%s %s stands for no segment of run %s. Decide whom it stands for (dramatis"
                        + " council decide adopt --persona %1$s --segment …), or retire it.",
                    member.persona(), member.name(), submission.candidates().runId()));
    if (members.isEmpty() && drafts.isEmpty() && problems.isEmpty()) {
      problem(
          "no segment has a persona that was adopted, so there is nothing to publish. Decide first:"
              + " dramatis council decide adopt --segment …");
    }
  }

  private void problem(String format, Object... values) {
    problems.add(
        new Problem(
            DECISIONS, OptionalInt.empty(), "", String.format(Locale.ROOT, format, values)));
  }

  private void warn(String format, Object... values) {
    warnings.add(
        new Problem(
            DECISIONS, OptionalInt.empty(), "", String.format(Locale.ROOT, format, values)));
  }
}
