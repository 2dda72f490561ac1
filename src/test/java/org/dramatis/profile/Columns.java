package org.dramatis.profile;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Icons;
import org.dramatis.feature.catalog.StatementTemplates;
import org.dramatis.feature.catalog.Transform;

/** Columns of a feature table that say something. */
public final class Columns {
  private Columns() {}

  /** A feature with one column. */
  public static FeatureColumn column(String name, FeatureColumn.Type type, String unit) {
    return column(name, name, type, unit, Optional.empty());
  }

  /** A category of a feature with a breakdown. */
  public static FeatureColumn category(String name, String feature, String category) {
    return column(name, feature, FeatureColumn.Type.NUMBER, "share", Optional.of(category));
  }

  /** A feature with one column, and the question by which people in the field learn it. */
  public static FeatureColumn asked(
      String name, FeatureColumn.Type type, String unit, String question) {
    FeatureColumn column = column(name, type, unit);
    Feature f = column.feature();
    return new FeatureColumn(
        name,
        new Feature(
            f.name(),
            f.label(),
            f.from(),
            f.value(),
            f.windowDays(),
            f.breakdown(),
            f.transform(),
            f.role(),
            f.unit(),
            f.labels(),
            f.absent(),
            f.says(),
            f.icons(),
            Optional.of(question),
            f.line()),
        column.category(),
        type);
  }

  private static FeatureColumn column(
      String name,
      String feature,
      FeatureColumn.Type type,
      String unit,
      Optional<String> category) {
    String about = category.map(c -> feature + " {category}").orElse(feature);
    return new FeatureColumn(
        name,
        new Feature(
            feature,
            "",
            "crm",
            "v",
            OptionalInt.empty(),
            Optional.empty(),
            Transform.NONE,
            FeatureRole.CLUSTER,
            unit,
            Map.of(),
            Optional.empty(),
            new StatementTemplates(
                said("High " + about + ": {value}, everyone {overall}."),
                said("Low " + about + ": {value}, everyone {overall}.")),
            Icons.NONE,
            Optional.empty(),
            1),
        category,
        type);
  }

  private static Optional<StatementTemplates.Sentence> said(String sentence) {
    return Optional.of(StatementTemplates.Sentence.of(sentence));
  }
}
