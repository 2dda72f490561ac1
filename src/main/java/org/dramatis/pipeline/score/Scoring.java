package org.dramatis.pipeline.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.GroupMargins;
import org.dramatis.cluster.SegmentModel;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.matrix.ScaledColumn;

/**
 * Gives customers the persona of the segment that they are nearest to.
 *
 * @param asOf the day that is scored; empty when the data has no dates
 * @param previous rows of the score before, columns as in {@link ScoreTable}; empty for the first
 */
public record Scoring(
    RunOfCast signed, Casting casting, Optional<LocalDate> asOf, Optional<Dataset<Row>> previous) {
  private static final String KEY = "_key";
  private static final String THEN = "_then";
  private static final String BEFORE = "_before";

  /**
   * A row per customer on the list, columns as in {@link ScoreTable#SCHEMA}.
   *
   * @param everyone customers described with the signed run's fit
   * @param inScope those whom the charter's scope admits
   * @param missing as {@link PartlyMissing#of} gives them
   */
  public Dataset<Row> of(
      FeatureTable everyone, FeatureTable inScope, Optional<Dataset<Row>> missing) {
    Dataset<Row> rows = everyone.rows().select(CUSTOMER_KEY);
    rows = joined(rows, signed.model().assign(inScope).rows());
    rows = joined(rows, personaMargins(inScope));
    rows = joined(rows, imputed(inScope));
    rows = joined(rows, signed.assignments().rows().select(key(), letterThen()));
    rows = missing.isPresent() ? joined(rows, missing.get()) : none(rows, ScoreTable.MISSING);
    rows =
        previous.isPresent()
            ? joined(
                rows,
                previous
                    .get()
                    .select(
                        key(),
                        col(ScoreTable.PERSONA).as(BEFORE),
                        col(ScoreTable.SINCE).as("_day"),
                        lit(true).as("_scored")))
            : none(none(none(rows, BEFORE), "_day"), "_scored");
    Column letter = col(AssignmentTable.SEGMENT);
    return rows.withColumn(ScoreTable.PERSONA, casting.persona(letter))
        .withColumn(ScoreTable.NAME, casting.name(letter))
        .withColumn(ScoreTable.STANDING, standing())
        .withColumn(ScoreTable.SINCE, since())
        .withColumn(ScoreTable.NEWCOMER, col(THEN).isNull())
        .select(ScoreTable.columns().stream().map(this::typed).toArray(Column[]::new));
  }

  private Column typed(String column) {
    return col(column).cast(ScoreTable.SCHEMA.apply(column).dataType()).as(column);
  }

  private static Column key() {
    return col(CUSTOMER_KEY);
  }

  private static Dataset<Row> joined(Dataset<Row> rows, Dataset<Row> more) {
    Dataset<Row> named = more.withColumnRenamed(CUSTOMER_KEY, KEY);
    return rows.join(named, key().equalTo(col(KEY)), "left").drop(KEY);
  }

  private static Dataset<Row> none(Dataset<Row> rows, String column) {
    return rows.withColumn(column, lit(null).cast("string"));
  }

  private static Column letterThen() {
    return col(AssignmentTable.SEGMENT).as(THEN);
  }

  private Dataset<Row> personaMargins(FeatureTable inScope) {
    SegmentModel model = signed.model();
    return (casting.isMerged()
            ? GroupMargins.of(model, inScope, casting.byLetter())
            : model.assign(inScope).rows().select(key(), col(AssignmentTable.MARGIN)))
        .toDF(CUSTOMER_KEY, ScoreTable.PERSONA_MARGIN);
  }

  private Dataset<Row> imputed(FeatureTable inScope) {
    Column count =
        signed.model().columns().stream()
            .map(ScaledColumn::feature)
            .map(name -> when(inScope.clustered(name).isNull(), 1L).otherwise(0L))
            .reduce(lit(0L), Column::plus);
    return inScope.rows().select(key(), count.as(ScoreTable.IMPUTED));
  }

  private Column standing() {
    return when(col(AssignmentTable.SEGMENT).isNull(), Standing.OUTSIDE_SCOPE.word())
        .when(signed.model().isFar(), Standing.BEYOND_REACH.word())
        .when(casting.retired(col(AssignmentTable.SEGMENT)).isNotNull(), Standing.RETIRED.word())
        .when(col(ScoreTable.PERSONA).isNull(), Standing.NO_PERSONA.word())
        .when(casting.isOver(), Standing.EXPIRED.word())
        .otherwise(Standing.PERSONA.word());
  }

  /**
   * The score before knows since when; of whom it does not know, the signed run had the persona's
   * customers on its own day, and everybody else has the persona from today.
   */
  private Column since() {
    Column persona = col(ScoreTable.PERSONA);
    Column today = day(asOf);
    Column asSigned =
        when(casting.persona(col(THEN)).equalTo(persona), coalesce(day(signed.asOf()), today))
            .otherwise(today);
    Column known =
        when(col(BEFORE).equalTo(persona), coalesce(col("_day").cast("date"), today))
            .when(col("_scored").isNotNull(), today)
            .otherwise(asSigned);
    return when(persona.isNotNull(), known);
  }

  private static Column day(Optional<LocalDate> day) {
    return lit(day.map(Date::valueOf).orElse(null)).cast("date");
  }
}
