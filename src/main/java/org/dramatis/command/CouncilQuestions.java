package org.dramatis.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.charter.Charter;
import org.dramatis.contract.Contract;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.identity.LinkedSources;
import org.dramatis.profile.DisclosureControl;
import org.dramatis.profile.SegmentPriority;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.YearCurves;
import org.dramatis.profile.claim.Beliefs;
import org.dramatis.profile.claim.Measure;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.Measures;
import org.dramatis.profile.silo.Crosswalks;
import org.dramatis.report.CouncilFindings;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.SqlText;

/** What a project wants to know beyond its segments, and how it is answered. */
final class CouncilQuestions {
  private final Project project;
  private final Charter charter;
  private final List<Measure> measures;

  private CouncilQuestions(Project project, List<Measure> measures) {
    this.project = project;
    this.charter = project.charter();
    this.measures = measures;
  }

  /**
   * Parses the questions, before there are any features to hold them against.
   *
   * @throws ConfigurationException with every expression that is not allowed
   */
  static CouncilQuestions of(Project project) {
    List<Problem> problems = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    Charter charter = project.charter();
    charter
        .objectives()
        .forEach(o -> o.measure().ifPresent(sql -> parse(sql, o.unit(), measures, problems::add)));
    charter.metrics().forEach(m -> parse(m.measure(), m.unit(), measures, problems::add));
    for (Charter.Step step : charter.journey()) {
      step.taken().ifPresent(sql -> parse(sql, Optional.empty(), measures, problems::add));
      step.trouble().ifPresent(sql -> parse(sql, Optional.empty(), measures, problems::add));
      step.touchpoints().forEach(t -> checkSource(t, step, project, problems::add));
    }
    Beliefs.check(project.beliefs(), problems::add);
    Crosswalks.check(project.silos(), problems::add);
    require(problems);
    return new CouncilQuestions(project, measures);
  }

  private static void checkSource(
      Charter.Touchpoint touchpoint,
      Charter.Step step,
      Project project,
      Consumer<Problem> problems) {
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

  private static void parse(
      SqlText sql, Optional<String> unit, List<Measure> measures, Consumer<Problem> problems) {
    FeatureSql.parse(sql, FeatureSql.Kind.MEASURE, problems)
        .ifPresent(parsed -> measures.add(new Measure(parsed, unit)));
  }

  /**
   * Holds the questions against the features, before the work that takes long.
   *
   * @throws ConfigurationException with every feature that does not exist
   */
  void check(FeatureTable table) {
    List<Problem> problems = new ArrayList<>();
    measures.forEach(measure -> measure.sql().check(table, problems::add));
    Beliefs.check(project.beliefs(), table, problems::add);
    Crosswalks.check(project.silos(), table, problems::add);
    require(problems);
  }

  /**
   * Answers the questions.
   *
   * @param everyone all customers
   * @param inScope those who were clustered
   * @param assignments of the customers in scope
   * @param profiles of the segments
   * @param asOf the run's day
   */
  CouncilFindings answer(
      FeatureTable everyone,
      FeatureTable inScope,
      Dataset<Row> assignments,
      List<SegmentProfile> profiles,
      LinkedSources linked,
      Optional<LocalDate> asOf) {
    DisclosureControl disclosure = new DisclosureControl(charter.privacy().minimumCell());
    Iterator<MeasureFigures> figures =
        Measures.of(inScope, assignments, measures, disclosure).iterator();
    return new CouncilFindings(
        charter.members().stream()
            .map(m -> new CouncilFindings.Member(m.function(), m.name()))
            .toList(),
        charter.outside(),
        charter.objectives().stream()
            .map(
                o ->
                    new CouncilFindings.Answer(
                        o.id(), o.asks(), o.owner(), o.measure().map(sql -> figures.next())))
            .toList(),
        charter.metrics().stream()
            .map(
                m ->
                    new CouncilFindings.Delivery(
                        m.function(), m.says(), m.target(), figures.next()))
            .toList(),
        Beliefs.judge(project.beliefs(), inScope, disclosure),
        Crosswalks.of(
            project.silos(),
            everyone,
            assignments,
            profiles.stream().map(SegmentProfile::segment).toList(),
            linked,
            project.features().revenue(),
            disclosure),
        SegmentPriority.of(profiles, criteria()),
        charter.journey().stream().map(step -> step(step, figures)).toList(),
        YearCurves.of(linked, revenueSource(), asOf, assignments, disclosure));
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

  private static CouncilFindings.Step step(Charter.Step step, Iterator<MeasureFigures> figures) {
    return new CouncilFindings.Step(
        step.name(),
        step.taken().map(sql -> figures.next()),
        step.trouble().map(sql -> figures.next()),
        step.says().orElse(""),
        step.touchpoints().stream()
            .map(t -> new CouncilFindings.Touchpoint(t.name(), t.source()))
            .toList());
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }
}
