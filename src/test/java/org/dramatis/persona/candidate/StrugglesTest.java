package org.dramatis.persona.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.dramatis.persona.candidate.Candidate.Problem;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.council.CouncilFindings.Answer;
import org.dramatis.profile.council.CouncilFindings.Delivery;
import org.dramatis.profile.council.CouncilFindings.Step;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.yaml.Bound;
import org.junit.jupiter.api.Test;

/** What goes wrong for segment A, and what departments called it. */
class StrugglesTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  /** A share in segment A, everyone's, and how far A lies from others. */
  private static MeasureFigures share(
      double value, double overall, double effect, Optional<QuestionBase> among, long n) {
    PublishedFigure own =
        new PublishedFigure(
            OptionalLong.of(n),
            OptionalDouble.of(value),
            Disclosure.SHOWN,
            NONE,
            OptionalDouble.of(effect),
            OptionalDouble.of(Strength.step(FigureKind.PROPORTION, effect)));
    return new MeasureFigures(
        "share",
        FigureKind.PROPORTION,
        among,
        OptionalLong.of(4 * n),
        Overall.shown(overall),
        NONE,
        OptionalInt.empty(),
        List.of(new OfSegment(segment("A"), own)),
        Optional.empty());
  }

  private static MeasureFigures share(double value, double overall, double effect) {
    return share(value, overall, effect, Optional.empty(), Shop.SIZE);
  }

  private static Optional<QuestionBase> among(String says) {
    return Optional.of(new QuestionBase("late > 0", says, NONE));
  }

  private static Step step(String name, String says, MeasureFigures trouble) {
    return new Step(
        name, Optional.empty(), Optional.empty(), Optional.of(trouble), says, List.of());
  }

  private static Answer answer(String id, String asks, MeasureFigures figures) {
    return new Answer(id, asks, "marketing", Optional.of(figures));
  }

  private static Delivery promise(String says, String bound, MeasureFigures figures) {
    return Delivery.of("care", says, Bound.of(bound), figures);
  }

  private static CouncilFindings council(
      List<Answer> answers,
      List<Delivery> deliveries,
      List<Step> steps,
      Optional<Crosswalk> crosswalk) {
    return new CouncilFindings(
        List.of(),
        Optional.empty(),
        answers,
        deliveries,
        List.of(),
        crosswalk,
        Priorities.NONE,
        steps,
        Optional.empty());
  }

  private static List<Problem> problems(
      List<Answer> answers, List<Delivery> deliveries, List<Step> steps) {
    return new Shop()
        .found(council(answers, deliveries, steps, Optional.empty()))
        .draft()
        .problems();
  }

  private static List<String> claims(List<Problem> problems) {
    return problems.stream().map(problem -> problem.evidence().claim().text()).toList();
  }

  @Test
  void aProblemSaysHowManyAreSoElsewhere() {
    MeasureFigures searched = share(0.56, 0.38, 0.5);
    Prevalence prevalence =
        new Prevalence(
            Prevalence.Of.PROPERTY,
            new Prevalence.Part(OptionalDouble.of(0.56), Disclosure.SHOWN, NONE),
            new Prevalence.Part(OptionalDouble.of(0.31), Disclosure.SHOWN, NONE));
    PublishedFigure own = searched.segments().get(0).figure();
    MeasureFigures counted =
        new MeasureFigures(
            searched.unit(),
            searched.kind(),
            searched.among(),
            searched.overallN(),
            searched.all(),
            NONE,
            OptionalInt.empty(),
            List.of(new OfSegment(segment("A"), own, Optional.of(prevalence))),
            Optional.empty());
    List<Problem> found =
        problems(List.of(), List.of(), List.of(step("search", "search in vain", counted)));
    assertThat(found)
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.evidence().told())
                    .isEqualTo(
                        "Search in vain: 56 in 100, everyone 38 in 100. Of the others 31 in 100."));
  }

  @Test
  void theWorstBesideOthersComesFirstWhateverAskedForIt() {
    assertThat(
            claims(
                problems(
                    List.of(answer("O1", "Who stops?", share(0.6, 0.2, 0.5))),
                    List.of(promise("Nobody waits", "< 0.1", share(0.4, 0.2, 0.27))),
                    List.of(step("search", "search in vain", share(0.5, 0.2, 0.4))))))
        .containsExactly("higher objective:O1", "higher journey:search", "higher promise:care-1");
  }

  @Test
  void aProblemTellsItsBase() {
    Problem problem =
        problems(
                List.of(
                    answer(
                        "O4",
                        "Who calls us?",
                        share(0.61, 0.3, 0.4, among("with a late parcel"), 354))),
                List.of(),
                List.of())
            .get(0);
    assertThat(problem.base()).isEqualTo("of 354 with a late parcel");
    assertThat(problem.evidence().says()).isEqualTo("Calls us");
    assertThat(problem.evidence().told())
        .isEqualTo(
            "Calls us: of 354 with a late parcel 61 in 100, of all such customers 30 in 100.");
    assertThat(problem.evidence().value()).hasValue(0.61);
    assertThat(problem.evidence().inside()).isEmpty();
  }

  @Test
  void aProblemOfEveryoneHasNoBase() {
    Problem problem =
        problems(
                List.of(),
                List.of(),
                List.of(step("search", "search in vain", share(0.5, 0.2, 0.4))))
            .get(0);
    assertThat(problem.base()).isEmpty();
    assertThat(problem.evidence().told())
        .isEqualTo("Search in vain: 50 in 100, everyone 20 in 100.");
  }

  @Test
  void whatIsNoWorseThanElsewhereIsNoTrouble() {
    assertThat(
            problems(
                List.of(answer("O1", "Who stops?", share(0.1, 0.2, -0.13))),
                List.of(promise("Nobody waits", "< 0.1", share(0.05, 0.2, -0.2))),
                List.of(step("search", "search in vain", share(0.205, 0.2, 0.01)))))
        .isEmpty();
  }

  @Test
  void aPromiseThatIsMissedEverywhereComesLast() {
    List<Problem> problems =
        problems(
            List.of(),
            List.of(
                promise("Seldom a wait", "> 0.8", share(0.5, 0.5, 0.0)),
                promise("Few are lost", "> 0.5", share(0.2, 0.4, -0.27))),
            List.of());
    assertThat(claims(problems)).containsExactly("lower promise:care-2", "lower promise:care-1");
    assertThat(problems.get(1).evidence().told())
        .isEqualTo(
            "Not kept: seldom a wait: 50 in 100, promised more than 80 in 100, everyone 50 in 100.");
  }

  @Test
  void aPromiseThatIsMissedLessThanElsewhereIsNoProblemOfTheirs() {
    assertThat(
            problems(
                List.of(),
                List.of(
                    promise("Nobody waits", "< 0.1", share(0.2, 0.5, -0.4)),
                    promise("Nobody calls", "< 0.1", share(0.19, 0.2, -0.02))),
                List.of()))
        .isEmpty();
  }

  @Test
  void theSameFiguresAreOneProblem() {
    MeasureFigures vain = share(0.5, 0.2, 0.4);
    assertThat(
            claims(
                problems(
                    List.of(answer("O3", "Who does not find it?", vain)),
                    List.of(promise("Few search in vain", "< 0.1", vain)),
                    List.of())))
        .containsExactly("higher objective:O3");
  }

  @Test
  void aQuestionBecomesAStatementOfAtMostTwelveWords() {
    List<Answer> answers =
        List.of(
            answer("O1", "Who stops after the first order, and why?", share(0.9, 0.1, 0.8)),
            answer("O2", "For whom does our own brand matter?", share(0.8, 0.1, 0.7)),
            answer("O3", "Which kinds get mail?", share(0.7, 0.1, 0.6)),
            answer(
                "O4",
                "Who does one thing after another until everybody has lost count of all of it?",
                share(0.6, 0.1, 0.5)));
    String charter =
        "objectives: [{id: O3, asks: \"Which kinds get mail?\", says: get mail, owner: it, measure:"
            + " avg(mail)}]";
    List<String> says =
        new Shop()
                .charter(charter)
                .found(council(answers, List.of(), List.of(), Optional.empty()))
                .draft()
                .problems()
                .stream()
                .map(problem -> problem.evidence().says())
                .toList();
    assertThat(says)
        .containsExactly(
            "Stops after the first order",
            "Asked: For whom does our own brand matter?",
            "Get mail",
            "Does one thing after another until everybody has lost count of all…");
  }

  private static Crosswalk.OfPersona persona(String name, OptionalLong customers) {
    Disclosure disclosure = customers.isPresent() ? Disclosure.SHOWN : Disclosure.BELOW;
    Crosswalk.Size size = new Crosswalk.Size(customers, disclosure, NONE);
    return new Crosswalk.OfPersona(
        name,
        Optional.empty(),
        size,
        List.of(
            new Crosswalk.Part(Optional.of(segment("A")), customers, disclosure),
            new Crosswalk.Part(Optional.empty(), OptionalLong.of(900), Disclosure.SHOWN)));
  }

  private static Crosswalk.Department department(
      String function, OptionalLong rounding, Crosswalk.OfPersona... personas) {
    return new Crosswalk.Department(
        function,
        List.of(personas),
        persona("", OptionalLong.empty()),
        OptionalLong.empty(),
        OptionalLong.empty(),
        rounding);
  }

  @Test
  void formerNamesAreThoseOfMostOfThem() {
    Crosswalk crosswalk =
        new Crosswalk(
            4_000,
            List.of(
                department(
                    "sales",
                    OptionalLong.empty(),
                    persona("Gift Giver", OptionalLong.of(612)),
                    persona("Deal Hunter", OptionalLong.of(120))),
                department("it", OptionalLong.of(20), persona("Searcher", OptionalLong.of(560))),
                department("ux", OptionalLong.of(100), persona("Stroller", OptionalLong.of(540))),
                department(
                    "care", OptionalLong.empty(), persona("Complainer", OptionalLong.empty()))),
            List.of(),
            new Crosswalk.Size(OptionalLong.empty(), Disclosure.BELOW, NONE));
    Candidate candidate =
        new Shop().found(council(List.of(), List.of(), List.of(), Optional.of(crosswalk))).draft();
    assertThat(candidate.formerNames())
        .containsExactly(
            "Sales calls 612 of the 1,000 customers in A “Gift Giver”",
            "IT calls about 560 of the 1,000 customers in A “Searcher”");
  }
}
