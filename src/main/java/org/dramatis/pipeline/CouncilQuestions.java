package org.dramatis.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.dramatis.charter.Among;
import org.dramatis.charter.Charter;
import org.dramatis.charter.Population;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.contract.Contract;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureSql;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.YearBefore;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.pipeline.Preparation.Prepared;
import org.dramatis.pipeline.Stages.Clustered;
import org.dramatis.pipeline.Stages.Profiled;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.YearCurves;
import org.dramatis.profile.claim.BaseCondition;
import org.dramatis.profile.claim.Beliefs;
import org.dramatis.profile.claim.Measure;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.Measures;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.council.CouncilFindings.Answer;
import org.dramatis.profile.council.CouncilFindings.Delivery;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.priority.Growth;
import org.dramatis.profile.priority.GrowthFigures;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.profile.priority.SegmentPriority;
import org.dramatis.profile.priority.SegmentPriority.Weighted;
import org.dramatis.profile.silo.Crosswalks;
import org.dramatis.project.Project;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.SqlText;

/** What a project wants to know beyond its segments, and how it is answered. */
public final class CouncilQuestions {
  private static final String NO_STAGE =
      "is no text, but lifecycle names it; expected words such as 'prospect', 'repeat', 'lapsed'";

  private static final String EXTREME =
      "will be withheld everywhere, because a single customer's value may decide it. In the place of"
          + " min or max write median(x), percentile(x, 0.9) or a share such as avg(int(x > 100));"
          + " write sum and avg without distinct and a percentile with a number between 0 and 1: ";

  private final Project project;
  private final CheckedCatalog catalog;

  /** What the charter asks to be measured, as it stands there. */
  private final Map<SqlText, Measure> measures = new LinkedHashMap<>();

  private CouncilQuestions(Project project, CheckedCatalog catalog, Consumer<Problem> problems) {
    this.project = project;
    this.catalog = catalog;
    Charter charter = project.charter();
    for (Charter.Objective o : charter.objectives()) {
      Optional<BaseCondition> among = base(o.among(), problems);
      parse(o.measure(), o.unit(), among, o.scope(), problems);
    }
    for (Charter.Metric m : charter.metrics()) {
      Optional<BaseCondition> among = base(m.among(), problems);
      parse(Optional.of(m.measure()), m.unit(), among, Population.IN_SCOPE, problems);
    }
    for (Charter.Step step : charter.journey()) {
      Optional<BaseCondition> among = base(step.among(), problems);
      parseStep(step.taken(), among, problems);
      parseStep(step.trouble(), among, problems);
      step.touchpoints().forEach(touchpoint -> checkSource(touchpoint, step, problems));
    }
  }

  /**
   * Parses the questions, before there are any features to hold them against.
   *
   * @throws ConfigurationException with every expression that is not allowed
   */
  static CouncilQuestions of(Project project, CheckedCatalog catalog) {
    List<Problem> problems = new ArrayList<>();
    CouncilQuestions questions = new CouncilQuestions(project, catalog, problems::add);
    Beliefs.check(project.beliefs(), problems::add);
    Crosswalks.check(project.silos(), problems::add);
    require(problems);
    return questions;
  }

  private static Optional<BaseCondition> base(Optional<Among> among, Consumer<Problem> problems) {
    return among.flatMap(condition -> BaseCondition.parse(condition, problems));
  }

  private void parse(
      Optional<SqlText> sql,
      Optional<String> unit,
      Optional<BaseCondition> among,
      Population population,
      Consumer<Problem> problems) {
    sql.ifPresent(
        text ->
            FeatureSql.parse(text, FeatureSql.Kind.MEASURE, problems)
                .map(parsed -> new Measure(parsed, unit, among, population))
                .ifPresent(measure -> measures.put(text, measure)));
  }

  /** What readers of the configuration should know of the questions. */
  public List<Problem> warnings() {
    return measures.entrySet().stream()
        .filter(asked -> asked.getValue().isExtreme())
        .map(asked -> asked.getKey().problem(EXTREME + asked.getKey().text()))
        .toList();
  }

  /** Steps are held side by side, so that all of them are of everyone, unless one says of whom. */
  private void parseStep(
      Optional<SqlText> sql, Optional<BaseCondition> among, Consumer<Problem> problems) {
    parse(sql, Optional.empty(), among, Population.IN_SCOPE, problems);
    if (among.isEmpty()) {
      sql.ifPresent(
          text -> measures.computeIfPresent(text, (t, measure) -> measure.withMissingAsNone()));
    }
  }

  private void checkSource(
      Charter.Touchpoint touchpoint, Charter.Step step, Consumer<Problem> problems) {
    List<String> known = project.contracts().stream().map(Contract::name).toList();
    String source = touchpoint.source().orElse("");
    if (touchpoint.source().isPresent() && !known.contains(source)) {
      String key = "journey." + step.name() + "." + touchpoint.name();
      String message = "there is no source " + source + "; " + Nearest.hint(source, known);
      problems.accept(new Problem("charter.yaml", OptionalInt.empty(), key, message));
    }
  }

  /**
   * Holds the questions against the features, before the work that takes long.
   *
   * @throws ConfigurationException with every feature that does not exist
   */
  void check(FeatureTable table) {
    List<Problem> problems = new ArrayList<>();
    for (Measure measure : measures.values()) {
      measure.sql().check(table, problems::add);
    }
    measures.values().stream()
        .flatMap(measure -> measure.among().stream())
        .distinct()
        .forEach(among -> among.where().check(table, problems::add));
    Beliefs.check(project.beliefs(), table, problems::add);
    Crosswalks.check(project.silos(), table, problems::add);
    table.columns().stream()
        .filter(column -> project.features().lifecycle().filter(column.name()::equals).isPresent())
        .filter(column -> column.type() != FeatureColumn.Type.TEXT)
        .map(column -> column.feature().problem(project.features().file(), "value", NO_STAGE))
        .forEach(problems::add);
    require(problems);
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  CouncilFindings answer(Prepared prepared, Clustered clustered, Profiled profiled) {
    Charter charter = project.charter();
    AssignmentTable assignments = clustered.assignments();
    DisclosureControl disclosure = profiled.disclosure();
    Map<SqlText, MeasureFigures> figures = figures(prepared.everyone(), assignments, disclosure);
    return new CouncilFindings(
        charter.members(),
        charter.outside(),
        charter.objectives().stream()
            .map(o -> new Answer(o.id(), o.asks(), o.owner(), o.measure().map(figures::get)))
            .toList(),
        charter.metrics().stream()
            .map(
                m ->
                    Delivery.of(
                        m.function(),
                        m.says().orElseGet(() -> measured(m.measure(), prepared.everyone())),
                        m.target(),
                        figures.get(m.measure())))
            .toList(),
        Beliefs.judge(project.beliefs(), prepared.inScope(), disclosure),
        Crosswalks.of(
            project.silos(),
            prepared.everyone(),
            assignments,
            profiled.segments().stream().map(SegmentProfile::segment).toList(),
            prepared.linked(),
            project.features().revenue(),
            disclosure),
        Priorities.of(profiled.segments(), criteria(), growth(prepared, clustered, disclosure)),
        charter.journey().stream().map(s -> step(s, figures)).toList(),
        YearCurves.of(
            prepared.linked(), revenueSource(), prepared.asOf(), assignments, disclosure));
  }

  /** What a measure is made of, in the words of the features; without any it counts customers. */
  private String measured(SqlText measure, FeatureTable table) {
    List<String> labels = measures.get(measure).sql().labels(table.shownColumns());
    return labels.isEmpty() ? project.charter().noun().many() : String.join(", ", labels);
  }

  /** Every measure's figures; all of them are computed together. */
  private Map<SqlText, MeasureFigures> figures(
      FeatureTable everyone, AssignmentTable assignments, DisclosureControl disclosure) {
    List<SqlText> asked = List.copyOf(measures.keySet());
    List<MeasureFigures> computed =
        Measures.of(everyone, assignments, List.copyOf(measures.values()), disclosure);
    Map<SqlText, MeasureFigures> figures = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      figures.put(asked.get(i), computed.get(i));
    }
    return figures;
  }

  private static CouncilFindings.Step step(
      Charter.Step step, Map<SqlText, MeasureFigures> figures) {
    return new CouncilFindings.Step(
        step.name(),
        step.does(),
        step.taken().map(figures::get),
        step.trouble().map(figures::get),
        step.says().orElse(""),
        step.touchpoints());
  }

  /** Against the same days a year before, unless the catalogue names a feature of its own. */
  private Growth growth(Prepared prepared, Clustered clustered, DisclosureControl disclosure) {
    if (project.features().growth().isPresent()) {
      return Growth.OF_A_FEATURE;
    }
    try (YearBefore before =
        new YearBefore(catalog, prepared.linked(), prepared.asOf(), prepared.inScope())) {
      return GrowthFigures.of(
          before.compare(), clustered.assignments(), revenueSource().orElse(""), disclosure);
    }
  }

  private SegmentPriority.Criteria criteria() {
    FeatureCatalog catalog = project.features();
    Charter.Priority weights = project.charter().priority();
    return new SegmentPriority.Criteria(
        new Weighted(catalog.revenue(), weights.value()),
        new Weighted(catalog.growth(), weights.growth()),
        new Weighted(catalog.reach(), weights.reach()));
  }

  private Optional<String> revenueSource() {
    return project.features().features().stream()
        .filter(f -> project.features().revenue().filter(f.name()::equals).isPresent())
        .map(Feature::from)
        .findFirst();
  }
}
