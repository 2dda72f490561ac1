package org.dramatis.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dramatis.charter.Charter;
import org.dramatis.contract.Contract;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.profile.SegmentPriority;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.YearCurves;
import org.dramatis.profile.claim.Beliefs;
import org.dramatis.profile.claim.Measure;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.Measures;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.silo.Crosswalks;
import org.dramatis.project.Project;
import org.dramatis.report.CouncilFindings;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.SqlText;

/** What a project wants to know beyond its segments, and how it is answered. */
public final class CouncilQuestions {
  private final Project project;
  private final Charter charter;
  private final List<Objective> objectives;
  private final List<Metric> metrics;
  private final List<JourneyStep> steps;

  /** An objective of the charter; without a measure no data answers it. */
  private record Objective(Charter.Objective asked, Optional<Measure> measure) {}

  /** A metric of the charter. */
  private record Metric(Charter.Metric asked, Measure measure) {}

  /** A step of the charter's journey; what no data tells has no measure. */
  private record JourneyStep(
      Charter.Step asked, Optional<Measure> taken, Optional<Measure> trouble) {}

  private CouncilQuestions(Project project, Consumer<Problem> problems) {
    this.project = project;
    this.charter = project.charter();
    this.objectives =
        charter.objectives().stream()
            .map(o -> new Objective(o, parse(o.measure(), o.unit(), problems)))
            .toList();
    this.metrics =
        charter.metrics().stream()
            .flatMap(
                m ->
                    parse(Optional.of(m.measure()), m.unit(), problems).stream()
                        .map(measure -> new Metric(m, measure)))
            .toList();
    this.steps = charter.journey().stream().map(step -> parse(step, problems)).toList();
  }

  /**
   * Parses the questions, before there are any features to hold them against.
   *
   * @throws ConfigurationException with every expression that is not allowed
   */
  static CouncilQuestions of(Project project) {
    List<Problem> problems = new ArrayList<>();
    CouncilQuestions questions = new CouncilQuestions(project, problems::add);
    Beliefs.check(project.beliefs(), problems::add);
    Crosswalks.check(project.silos(), problems::add);
    require(problems);
    return questions;
  }

  private JourneyStep parse(Charter.Step step, Consumer<Problem> problems) {
    Optional<Measure> taken = parse(step.taken(), Optional.empty(), problems);
    Optional<Measure> trouble = parse(step.trouble(), Optional.empty(), problems);
    step.touchpoints().forEach(touchpoint -> checkSource(touchpoint, step, problems));
    return new JourneyStep(step, taken, trouble);
  }

  private static Optional<Measure> parse(
      Optional<SqlText> sql, Optional<String> unit, Consumer<Problem> problems) {
    return sql.flatMap(text -> FeatureSql.parse(text, FeatureSql.Kind.MEASURE, problems))
        .map(parsed -> new Measure(parsed, unit));
  }

  private void checkSource(
      Charter.Touchpoint touchpoint, Charter.Step step, Consumer<Problem> problems) {
    List<String> known = project.contracts().stream().map(Contract::name).toList();
    touchpoint
        .source()
        .filter(name -> !known.contains(name))
        .ifPresent(
            name ->
                problems.accept(
                    new Problem(
                        "charter.yaml",
                        OptionalInt.empty(),
                        "journey." + step.name() + "." + touchpoint.name(),
                        "there is no source " + name + "; " + Nearest.hint(name, known))));
  }

  private List<Measure> measures() {
    return Stream.of(
            objectives.stream().flatMap(o -> o.measure().stream()),
            metrics.stream().map(Metric::measure),
            steps.stream().flatMap(s -> Stream.concat(s.taken().stream(), s.trouble().stream())))
        .flatMap(some -> some)
        .toList();
  }

  /**
   * Holds the questions against the features, before the work that takes long.
   *
   * @throws ConfigurationException with every feature that does not exist
   */
  void check(FeatureTable table) {
    List<Problem> problems = new ArrayList<>();
    measures().forEach(measure -> measure.sql().check(table, problems::add));
    Beliefs.check(project.beliefs(), table, problems::add);
    Crosswalks.check(project.silos(), table, problems::add);
    require(problems);
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** Answers the questions. */
  CouncilFindings answer(Prepared prepared, Clustered clustered, Profiled profiled) {
    DisclosureControl disclosure = new DisclosureControl(charter.privacy().minimumCell());
    Map<Measure, MeasureFigures> figures = figures(prepared, clustered, disclosure);
    return new CouncilFindings(
        charter.members(),
        charter.outside(),
        objectives.stream().map(o -> answer(o, figures)).toList(),
        metrics.stream().map(m -> delivery(m, figures)).toList(),
        Beliefs.judge(project.beliefs(), prepared.inScope(), disclosure),
        Crosswalks.of(
            project.silos(),
            prepared.everyone(),
            clustered.assignments(),
            profiled.segments().stream().map(SegmentProfile::segment).toList(),
            prepared.linked(),
            project.features().revenue(),
            disclosure),
        SegmentPriority.of(profiled.segments(), criteria()),
        steps.stream().map(s -> step(s, figures)).toList(),
        YearCurves.of(
            prepared.linked(),
            revenueSource(),
            prepared.asOf(),
            clustered.assignments(),
            disclosure));
  }

  /** Every measure's figures; all of them are computed together. */
  private Map<Measure, MeasureFigures> figures(
      Prepared prepared, Clustered clustered, DisclosureControl disclosure) {
    List<Measure> measures = measures();
    List<MeasureFigures> computed =
        Measures.of(prepared.inScope(), clustered.assignments(), measures, disclosure);
    Map<Measure, MeasureFigures> figures = new HashMap<>();
    for (int i = 0; i < measures.size(); i++) {
      figures.put(measures.get(i), computed.get(i));
    }
    return figures;
  }

  private static CouncilFindings.Answer answer(
      Objective objective, Map<Measure, MeasureFigures> figures) {
    Charter.Objective asked = objective.asked();
    return new CouncilFindings.Answer(
        asked.id(), asked.asks(), asked.owner(), objective.measure().map(figures::get));
  }

  private static CouncilFindings.Delivery delivery(
      Metric metric, Map<Measure, MeasureFigures> figures) {
    Charter.Metric asked = metric.asked();
    return new CouncilFindings.Delivery(
        asked.function(), asked.says(), asked.target(), figures.get(metric.measure()));
  }

  private static CouncilFindings.Step step(JourneyStep step, Map<Measure, MeasureFigures> figures) {
    Charter.Step asked = step.asked();
    return new CouncilFindings.Step(
        asked.name(),
        step.taken().map(figures::get),
        step.trouble().map(figures::get),
        asked.says().orElse(""),
        asked.touchpoints());
  }

  private SegmentPriority.Criteria criteria() {
    FeatureCatalog catalog = project.features();
    return new SegmentPriority.Criteria(
        new SegmentPriority.Weighted(catalog.revenue(), charter.priority().value()),
        new SegmentPriority.Weighted(catalog.growth(), charter.priority().growth()),
        new SegmentPriority.Weighted(catalog.reach(), charter.priority().reach()));
  }

  private Optional<String> revenueSource() {
    return project.features().features().stream()
        .filter(f -> project.features().revenue().filter(f.name()::equals).isPresent())
        .map(Feature::from)
        .findFirst();
  }
}
