package org.dramatis.report.page.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * Questions that leave out many customers, because nobody knows whether they are meant.
 *
 * @param noun what customers are called
 */
record QuestionDoubt(Noun noun) {
  private static final String JOURNEY = "the way with us";

  /** One for each such question, in the order of the page. */
  Stream<DataConcern> of(CouncilFindings council) {
    Stream<DataConcern> answers =
        council.answers().stream()
            .flatMap(a -> a.figures().stream().flatMap(f -> base(a.owner(), a.asks(), f)));
    Stream<DataConcern> deliveries =
        council.deliveries().stream().flatMap(d -> base(d.function(), d.says(), d.figures()));
    Stream<DataConcern> beliefs = council.beliefs().stream().flatMap(this::belief);
    Stream<DataConcern> steps =
        council.steps().stream()
            .flatMap(
                step ->
                    Stream.of(step.taken(), step.trouble())
                        .flatMap(Optional::stream)
                        .limit(1)
                        .flatMap(figures -> base(JOURNEY, step.name(), figures)));
    return Stream.of(answers, deliveries, beliefs, steps).flatMap(all -> all);
  }

  private Stream<DataConcern> base(String whose, String what, MeasureFigures figures) {
    return base(whose, what, figures.among());
  }

  private Stream<DataConcern> base(String whose, String what, Optional<QuestionBase> among) {
    return among.stream()
        .flatMap(
            base ->
                base.doubt().stream()
                    .mapToObj(
                        share ->
                            concern(
                                whose,
                                "“%s” looks at those %s. Of %s %s it is not known whether they are among them; they are left out."
                                    .formatted(
                                        Isolates.of(Phrases.withoutStop(what)),
                                        Isolates.of(base.says()),
                                        FigureFormat.inHundred(share),
                                        noun.many()))));
  }

  private Stream<DataConcern> belief(JudgedBelief judged) {
    String whose = judged.belief().function();
    String says = judged.belief().says();
    return Stream.concat(
        base(whose, says, judged.among()),
        QuestionBase.doubt(judged.unknown()).stream()
            .mapToObj(
                share ->
                    concern(
                        whose,
                        "Of %s %s it is not known whether “%s” is about them; they are on neither side."
                            .formatted(
                                FigureFormat.inHundred(share),
                                noun.many(),
                                Isolates.of(Phrases.withoutStop(says))))));
  }

  private static DataConcern concern(String whose, String says) {
    return new DataConcern(
        Phrases.sentence(Phrases.department(whose)), "measures", "", List.of(says));
  }
}
