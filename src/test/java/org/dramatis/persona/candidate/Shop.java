package org.dramatis.persona.candidate;

import static org.dramatis.cluster.TestSegments.RUN;
import static org.dramatis.cluster.TestSegments.segment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.dramatis.charter.Charter;
import org.dramatis.charter.CharterReader;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Icon;
import org.dramatis.feature.catalog.Icons;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.feature.catalog.StatementTemplates.Sentence;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.profile.AlikeColumns;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.Prevalence.Part;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;

/** A run about segment A, 1,000 of 4,000 customers, put together figure by figure. */
final class Shop {
  static final long SIZE = 1_000;
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private final List<FeatureColumn> columns = new ArrayList<>();
  private final List<FeatureFigure> figures = new ArrayList<>();
  private final Set<AlikeColumns.Pair> alike = new HashSet<>();
  private final Map<String, String> doubts = new HashMap<>();
  private Optional<String> age = Optional.empty();
  private Optional<String> place = Optional.empty();
  private Optional<String> lifecycle = Optional.empty();
  private Optional<String> revenue = Optional.empty();
  private String charter = "{}";
  private CouncilFindings findings =
      new CouncilFindings(
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Priorities.NONE,
          List.of(),
          Optional.empty());

  /** A mean, with its effect, of a feature that drew the lines; everyone's is 10. */
  Shop drew(String name, double value, double effect) {
    return mean(name, FeatureRole.CLUSTER, value, effect, SIZE, Icons.NONE);
  }

  /** The same of a feature that only describes. */
  Shop describes(String name, double value, double effect) {
    return mean(name, FeatureRole.DESCRIBE, value, effect, SIZE, Icons.NONE);
  }

  /** The same of a feature that so many customers of the segment have. */
  Shop known(String name, double value, double effect, long n) {
    return mean(name, FeatureRole.DESCRIBE, value, effect, n, Icons.NONE);
  }

  Shop drawn(String name, double value, double effect, Icon icon) {
    Icons icons = new Icons(Optional.of(icon), Map.of());
    return mean(name, FeatureRole.CLUSTER, value, effect, SIZE, icons);
  }

  private Shop mean(
      String name, FeatureRole role, double value, double effect, long n, Icons icons) {
    columns.add(column(name, FeatureColumn.Type.NUMBER, role, "visits", icons));
    Prevalence.Of side = effect > 0 ? Prevalence.Of.ABOVE_AVERAGE : Prevalence.Of.BELOW_AVERAGE;
    figures.add(
        figure(name, name, "visits", role, FigureKind.MEAN, value, 10, effect, n)
            .borne(new Prevalence(side, part(0.7), part(0.2))));
    return this;
  }

  /** A value of a text feature, and how many have it. */
  Shop value(String feature, String value, double share, double overall, long n) {
    if (columns.stream().noneMatch(c -> c.name().equals(feature))) {
      columns.add(column(feature, FeatureColumn.Type.TEXT, FeatureRole.DESCRIBE, "", Icons.NONE));
    }
    String name = feature + " = " + value;
    double others = (4 * overall - share) / 3;
    figures.add(
        figure(
                name,
                feature + ": " + value,
                "share",
                FeatureRole.DESCRIBE,
                FigureKind.PROPORTION,
                share,
                overall,
                share - others,
                n)
            .borne(new Prevalence(Prevalence.Of.PROPERTY, part(share), part(others))));
    return this;
  }

  /** A property that customers have or lack. */
  Shop has(String name, double share, double overall) {
    columns.add(column(name, FeatureColumn.Type.FLAG, FeatureRole.DESCRIBE, "share", Icons.NONE));
    double others = (4 * overall - share) / 3;
    figures.add(
        figure(
                name,
                name,
                "share",
                FeatureRole.DESCRIBE,
                FigureKind.PROPORTION,
                share,
                overall,
                share - others,
                SIZE)
            .borne(new Prevalence(Prevalence.Of.PROPERTY, part(share), part(others))));
    return this;
  }

  Shop alike(String first, String second) {
    alike.add(new AlikeColumns.Pair(first, second));
    return this;
  }

  Shop doubt(String column, String words) {
    doubts.put(column, words);
    return this;
  }

  Shop age(String feature) {
    age = Optional.of(feature);
    return this;
  }

  Shop place(String feature) {
    place = Optional.of(feature);
    return this;
  }

  Shop lifecycle(String feature) {
    lifecycle = Optional.of(feature);
    return this;
  }

  Shop revenue(String feature) {
    revenue = Optional.of(feature);
    return this;
  }

  Shop charter(String yaml) {
    charter = yaml;
    return this;
  }

  Shop found(CouncilFindings council) {
    findings = council;
    return this;
  }

  private static FeatureColumn column(
      String name, FeatureColumn.Type type, FeatureRole role, String unit, Icons icons) {
    StatementTemplates says =
        new StatementTemplates(
            Optional.of(Sentence.of("Much " + name + ": {value}, everyone {overall}.")),
            Optional.of(Sentence.of("Little " + name + ": {value}, everyone {overall}.")));
    Feature feature =
        new Feature(
            name,
            "",
            "crm",
            "v",
            OptionalInt.empty(),
            Optional.empty(),
            Transform.NONE,
            role,
            unit,
            Map.of(),
            Optional.empty(),
            says,
            icons,
            Optional.empty(),
            1);
    return new FeatureColumn(name, feature, Optional.empty(), type);
  }

  private static Part part(double share) {
    return new Part(OptionalDouble.of(share), Disclosure.SHOWN, NONE);
  }

  private static FeatureFigure figure(
      String name,
      String label,
      String unit,
      FeatureRole role,
      FigureKind kind,
      double value,
      double overall,
      double effect,
      long n) {
    PublishedFigure own =
        new PublishedFigure(
            OptionalLong.of(n),
            OptionalDouble.of(value),
            Disclosure.SHOWN,
            NONE,
            OptionalDouble.of(effect),
            OptionalDouble.of(Strength.step(kind, effect)));
    return new FeatureFigure(
        name,
        label,
        unit,
        "crm",
        role,
        kind,
        own,
        Overall.shown(overall),
        NONE,
        OptionalInt.empty(),
        NONE);
  }

  SegmentProfile profile() {
    return new SegmentProfile(
        segment("A"), SIZE, 0.25, OptionalDouble.of(0.3), List.copyOf(figures), List.of());
  }

  CandidateTerms terms(SegmentProfile profile) {
    return new CandidateTerms(
        RUN,
        Optional.of(LocalDate.of(2026, 6, 30)),
        charter(),
        StructureVerdict.REPRODUCIBLE,
        new FeatureCatalog(
            "features.yaml",
            365,
            Map.of(),
            revenue,
            Optional.empty(),
            Optional.empty(),
            lifecycle,
            age,
            place,
            List.of()),
        columns,
        Map.of("crm", SourceRole.SPINE),
        List.of(profile),
        findings,
        new AlikeColumns(alike),
        doubts);
  }

  private Charter charter() {
    Problems problems = new Problems();
    Charter read = YamlDocument.parse("charter.yaml", charter, problems).read(CharterReader::read);
    problems.throwIfAny();
    return read;
  }

  Candidate draft() {
    return draft(profile());
  }

  Candidate draft(SegmentProfile profile) {
    return CandidateDrafts.of(terms(profile)).candidates().get(0);
  }
}
