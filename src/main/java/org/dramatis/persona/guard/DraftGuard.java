package org.dramatis.persona.guard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.fs.Path;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaContent;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Picture;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidate.Sets;
import org.dramatis.persona.decision.Binding;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.worksheet.Worksheet;
import org.dramatis.yaml.Problem;

/**
 * Tries the guards of one persona.
 *
 * @param cast that holds now; empty before the first publication
 */
record DraftGuard(
    Submission submission, Optional<Cast> cast, TakenNames taken, RunFigures figures) {

  /** What became of it; without a draft it could not even be read. */
  record Guarded(Optional<Draft> draft, List<Problem> problems, List<Problem> warnings) {}

  /**
   * Tries them.
   *
   * @param before the version that is published; empty while there is none
   */
  Guarded check(Binding binding, Optional<Persona> before) {
    Optional<Worksheet> sheet = submission.worksheet(binding.lead());
    if (sheet.isEmpty()) {
      return new Guarded(Optional.empty(), List.of(missing(binding)), List.of());
    }
    SheetFindings found = new SheetFindings(sheet.get().file(), text(sheet.get()));
    Draft draft = check(sheet.get(), binding, before, found);
    return new Guarded(Optional.of(draft), found.problems(), found.warnings());
  }

  private static Problem missing(Binding binding) {
    return new Problem(
        "council/worksheets/" + binding.lead() + ".yaml",
        OptionalInt.empty(),
        "",
        "is not there, but segment "
            + binding.says()
            + " is to have a persona. Derive again, which writes it.");
  }

  private String text(Worksheet sheet) {
    Path file = new Path(submission.folder().worksheets(), sheet.letter() + ".yaml");
    return submission.folder().readText(file).orElse("");
  }

  private Draft check(
      Worksheet sheet, Binding binding, Optional<Persona> before, SheetFindings found) {
    PersonaContent content = PersonaContents.of(sheet, binding.segments(), submission.folder());
    List<Candidate> candidates = candidates(binding, found);
    PersonaState state =
        binding.isDecided(Kind.PROVISIONAL) ? PersonaState.PROVISIONAL : PersonaState.SIGNED;
    checkRun(sheet, found);
    if (binding.rank().isEmpty()) {
      found.whole(
          "has no rank. Decide what is done for these customers: dramatis council decide primary"
              + " --segment %s, or served, or not-now.",
          binding.lead());
    }
    LineGuard lines = new LineGuard(content, new ClaimGuard(candidates, figures, before), found);
    List<Evidence> evidence = lines.check();
    new CompletenessGuard(state, submission.day()).check(content, found);
    new HelpGuard(submission.charter(), submission.candidates().verdict())
        .check(content, lines, found);
    new QuotationGuard(submission.charter().members(), new QuotationOrigin(submission.inputs()))
        .check(content, found);
    for (String text : content.assume()) {
      PrivateData.in(text)
          .ifPresent(what -> found.problem("assume", text, "contains %s. Take it out.", what));
    }
    new NameGuard(taken, cast, letters()).check(content.name(), binding, candidates, found);
    Optional<Candidate> lead = candidates.stream().findFirst();
    lead.ifPresent(candidate -> traits(content, candidate, found));
    Optional<Picture> picture =
        new PictureGuard(submission.folder()).check(sheet.picture(), lead, found);
    new SignatureGuard(submission.charter().quorum()).check(binding, content.digest(), found);
    return new Draft(binding, sheet, content, candidates, evidence, picture, state);
  }

  private void checkRun(Worksheet sheet, SheetFindings found) {
    String run = submission.candidates().runId();
    if (sheet.run().isEmpty()) {
      found.whole("does not say of which run its evidence is. %s", Worksheet.NO_RUN);
    } else if (!sheet.run().equals(run)) {
      found.whole(
          "shows the evidence of run %s, and the published run is %s. Derive again, which renews"
              + " it, look at it once more, and sign.",
          sheet.run(), run);
    }
  }

  private List<Candidate> candidates(Binding binding, SheetFindings found) {
    String run = submission.candidates().runId();
    for (String letter : binding.segments()) {
      if (submission.candidates().of(new SegmentRef(run, letter)).isEmpty()) {
        found.whole("run %s drafted nothing of segment %s. Derive again.", run, letter);
      }
    }
    return binding.segments().stream()
        .flatMap(letter -> submission.candidates().of(new SegmentRef(run, letter)).stream())
        .toList();
  }

  private List<String> letters() {
    return submission.candidates().candidates().stream().map(c -> c.segment().letter()).toList();
  }

  /** Age and place are on a card where they tell these customers from others. */
  private static void traits(PersonaContent content, Candidate candidate, SheetFindings found) {
    if (!content.age().equals("any age") && candidate.age().sets() == Sets.NOBODY_APART) {
      found.warn(
          "age",
          content.age(),
          "says \"%s\", and the run finds that age sets nobody apart here; empty it for \"any"
              + " age\".",
          content.age());
    }
    if (!content.place().equals("anywhere") && candidate.place().sets() == Sets.NOBODY_APART) {
      found.warn(
          "place",
          content.place(),
          "says \"%s\", and the run finds that the place sets nobody apart here; empty it for"
              + " \"anywhere\".",
          content.place());
    }
  }
}
