package org.dramatis.persona.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.charter.Charter;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.ClaimSubject;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.candidate.Candidate.Problem;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.claim.BoundVerdict;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.council.CouncilFindings.Answer;
import org.dramatis.profile.council.CouncilFindings.Delivery;
import org.dramatis.profile.council.CouncilFindings.Step;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureSentence;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.Spelling;

/**
 * What goes wrong for a segment's customers: troubles on their way with us, what the council asked
 * after, promises that are not kept. Worst beside all others first; then promises that are missed
 * here and no less elsewhere. Two questions with the same figures are one problem.
 */
record Struggles(CandidateTerms terms, SegmentProfile profile) {
  private static final int MOST = 10;

  /** {@code Who stops after the first order, and why?} */
  private static final Pattern WHO =
      Pattern.compile("(?i)who\\s+(.+?)(?:,?\\s+and\\s+(?:why|how|where|when|who)\\b.*)?\\s*\\?*");

  /**
   * A problem, what it was measured by and how far its segment lies on the bad side of others, 0
   * where it lies as they do.
   */
  private record Found(Problem problem, MeasureFigures measure, double worse) {}

  /** At most ten. */
  List<Problem> ranked() {
    List<Found> found = new ArrayList<>();
    terms.findings().steps().forEach(step -> trouble(step).ifPresent(found::add));
    terms.findings().answers().forEach(answer -> asked(answer).ifPresent(found::add));
    ClaimSubject promises = new ClaimSubject();
    for (Delivery delivery : terms.findings().deliveries()) {
      missed(delivery, promises.nextPromise(delivery.function())).ifPresent(found::add);
    }
    Set<MeasureFigures> told = new HashSet<>();
    return found.stream()
        .filter(one -> told.add(one.measure()))
        .sorted(Comparator.comparingDouble(one -> -one.worse()))
        .limit(MOST)
        .map(Found::problem)
        .toList();
  }

  private Optional<Found> trouble(Step step) {
    return step.trouble()
        .flatMap(
            measure ->
                worse(measure, Direction.HIGHER)
                    .map(
                        own ->
                            found(ClaimSubject.journey(step.name()), step.says(), measure, own)));
  }

  private Optional<Found> asked(Answer answer) {
    return answer
        .figures()
        .flatMap(
            measure ->
                worse(measure, Direction.HIGHER)
                    .map(
                        own ->
                            found(
                                ClaimSubject.objective(answer.id()), says(answer), measure, own)));
  }

  /** The charter's words for those whom a question is about, or the question's own. */
  private String says(Answer answer) {
    Matcher who = WHO.matcher(answer.asks().strip());
    return terms.charter().objectives().stream()
        .filter(objective -> objective.id().equals(answer.id()))
        .findFirst()
        .flatMap(Charter.Objective::says)
        .orElseGet(() -> who.matches() ? who.group(1) : "Asked: " + answer.asks());
  }

  private Found found(String subject, String says, MeasureFigures measure, OfSegment own) {
    String words = Words.fitted(Spelling.sentence(says));
    String told =
        "%s: %s%s%s.%s"
            .formatted(
                words,
                ofBase(measure, own),
                words(measure, own.figure()),
                all(measure),
                prevalence(own));
    ClaimRef claim = new ClaimRef(Direction.HIGHER, subject);
    return new Found(
        new Problem(evidence(claim, words, told, measure, own), base(measure, own)),
        measure,
        Math.abs(own.figure().apart(measure.kind())));
  }

  private Optional<Found> missed(Delivery delivery, String subject) {
    MeasureFigures measure = delivery.figures();
    boolean isMissed =
        delivery.segments(BoundVerdict.MISSED).contains(profile.segment())
            || delivery.segments(BoundVerdict.JUST_MISSED).contains(profile.segment());
    Optional<OfSegment> own = measure.told(profile.segment()).filter(of -> isMissed);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Direction bad = badSide(delivery.target(), own.get().figure());
    boolean isWorse = worse(measure, bad).isPresent();
    if (!isWorse && isBetter(measure, own.get(), bad)) {
      return Optional.empty();
    }
    String words = Words.fitted("Not kept: " + Spelling.inside(delivery.says()));
    String told =
        "%s: %s%s, promised %s%s.%s"
            .formatted(
                words,
                ofBase(measure, own.get()),
                FigureSentence.PLAIN.beside(
                    delivery.target(), own.get().figure(), measure.unit(), measure.kind()),
                FigureSentence.PLAIN.of(delivery.target(), measure.unit(), measure.kind()),
                all(measure),
                prevalence(own.get()));
    ClaimRef claim = new ClaimRef(bad, subject);
    return Optional.of(
        new Found(
            new Problem(evidence(claim, words, told, measure, own.get()), base(measure, own.get())),
            measure,
            isWorse ? Math.abs(own.get().figure().apart(measure.kind())) : 0));
  }

  /** Whether the segment lies on the good side of others, be it by little. */
  private static boolean isBetter(MeasureFigures measure, OfSegment own, Direction bad) {
    double apart = own.figure().apart(measure.kind());
    return measure.differs(own) || (apart != 0 && Direction.of(apart) != bad);
  }

  /** On which side of a target a figure that misses it lies. */
  private static Direction badSide(Bound target, PublishedFigure figure) {
    return switch (target.side()) {
      case BELOW, AT_MOST -> Direction.HIGHER;
      case ABOVE, AT_LEAST -> Direction.LOWER;
      case EXACTLY ->
          figure.nearest().orElse(0) > target.limit().doubleValue()
              ? Direction.HIGHER
              : Direction.LOWER;
    };
  }

  /** The segment's figure, where it lies on that side of everyone by more than chance. */
  private Optional<OfSegment> worse(MeasureFigures measure, Direction bad) {
    return measure
        .told(profile.segment())
        .filter(measure::differs)
        .filter(
            own ->
                measure.contrast(own).map(Contrast::direction).filter(d -> d == bad).isPresent());
  }

  private static Evidence evidence(
      ClaimRef claim, String says, String told, MeasureFigures measure, OfSegment own) {
    return new Evidence(
        claim,
        says,
        says,
        told,
        measure.unit(),
        own.value(),
        measure.overall(),
        own.figure().apart(measure.kind()),
        share(own, p -> p.shareInside(claim.direction())),
        share(own, p -> p.shareElsewhere(claim.direction())));
  }

  private static OptionalDouble share(OfSegment own, Function<Prevalence, OptionalDouble> share) {
    return own.prevalence().map(share).orElse(OptionalDouble.empty());
  }

  /** How many are so, as a sentence behind a blank; empty where that is not known. */
  private static String prevalence(OfSegment own) {
    return own.prevalence()
        .flatMap(
            prevalence ->
                prevalence.words(
                    "of " + own.segment().letter(), own.figure().n().orElse(0), prevalence.base()))
        .map(sentence -> " " + sentence)
        .orElse("");
  }

  /** {@code of 354 with a late parcel}; empty where it is said of everyone in the segment. */
  private static String base(MeasureFigures measure, OfSegment own) {
    return measure.among().map(QuestionBase::says).map(says -> ofThose(own, says)).orElse("");
  }

  private static String ofThose(OfSegment own, String says) {
    return own.figure().n().isPresent()
        ? "of %s %s".formatted(FigureFormat.count(own.figure().n().getAsLong()), says)
        : "of those " + says;
  }

  private static String ofBase(MeasureFigures measure, OfSegment own) {
    String base = base(measure, own);
    return base.isEmpty() ? "" : base + " ";
  }

  private static String words(MeasureFigures measure, PublishedFigure figure) {
    return FigureSentence.PLAIN.of(figure, measure.unit(), measure.kind());
  }

  /** Everyone's figure behind the segment's; nothing where it is not told. */
  private String all(MeasureFigures measure) {
    PublishedFigure everyone = measure.everyone();
    if (everyone.value().isEmpty() && everyone.bound().isEmpty()) {
      return "";
    }
    String who =
        measure.among().isPresent()
            ? "of all such " + terms.many()
            : measure.outside().isPresent() ? "everyone on the list" : "everyone";
    return ", " + who + " " + words(measure, everyone);
  }
}
