package org.dramatis.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.dramatis.identity.DuplicateCandidatesTable.MERGED_INTO;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.charter.Charter;
import org.dramatis.contract.Contract;
import org.dramatis.contract.PrivacyException;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.IdentifiedKeys;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.identity.CustomerLinker;
import org.dramatis.pipeline.activation.ActivationException;
import org.dramatis.pipeline.activation.Handover;
import org.dramatis.pipeline.score.ScoreTable;
import org.dramatis.pipeline.score.Standing;
import org.dramatis.project.Project;
import org.dramatis.run.score.ScoreFolder;
import org.dramatis.run.score.ScoreOutput;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Spelling;

/**
 * Scores, and hands each customer's persona to those who serve them, under the key of their own
 * source. The source's files are read again for that; what they identify people by goes to the
 * given place and nowhere else.
 *
 * @param keys of the source whose department gets them
 */
public record ActivationJob(
    PipelineContext context, ExtractSession extracts, IdentifiedKeys keys, Handover handover) {

  /**
   * What was handed over.
   *
   * @param handedOver keys with a persona
   */
  public record Outcome(ScoreJob.Outcome scored, long handedOver) {}

  /**
   * How a contract's source names customers, where the charter lets that be used.
   *
   * @throws PrivacyException when the charter does not name purpose, approver and date, or the date
   *     is still to come
   * @throws ActivationException when there is no such contract, or its source does not name
   *     customers by the spine's key
   */
  public static IdentifiedKeys keys(Project project, String contract, LocalDate today) {
    requireApproved(project.charter(), today);
    List<Contract> contracts = project.contracts();
    Contract named =
        contracts.stream()
            .filter(c -> c.name().equals(contract))
            .findFirst()
            .orElseThrow(
                () ->
                    new ActivationException(
                        "--identified names no source of the project: \"%s\". It has %s."
                            .formatted(
                                contract,
                                contracts.stream()
                                    .map(Contract::name)
                                    .collect(Collectors.joining(", ")))));
    Contract spine =
        contracts.stream().filter(c -> c.role() == SourceRole.SPINE).findFirst().orElseThrow();
    Reference key = new Reference(spine.name(), CustomerLinker.spineKey(spine));
    return IdentifiedKeys.of(named, key, contracts)
        .orElseThrow(() -> new ActivationException(unnamed(named, key)));
  }

  /** Other columns may match several customers, or one who is found through a third source. */
  private static String unnamed(Contract named, Reference key) {
    List<String> others =
        named.properties().stream()
            .flatMap(property -> property.references().stream())
            .map(Reference::toString)
            .distinct()
            .toList();
    return ("Source %s has no column that refers to %s%s, so that no persona can be told for its"
            + " keys. Add the relationship to %s, or name another source with --identified.")
        .formatted(
            named.name(),
            key,
            others.isEmpty()
                ? ""
                : " (it refers to "
                    + Spelling.listed(others)
                    + ", by which customers are joined for figures alone)",
            named.file());
  }

  private static void requireApproved(Charter charter, LocalDate today) {
    String expected =
        "activation: {purpose: …, approved_by: …, date: …}, for without somebody who answers for"
            + " it no customer's persona leaves the workspace";
    if (charter.privacy().activation().isEmpty()) {
      throw forbidden("expected " + expected);
    }
    LocalDate approved = charter.privacy().activation().get().date();
    if (approved.isAfter(today)) {
      throw forbidden("activation.date is " + approved + ", which is still to come");
    }
  }

  private static PrivacyException forbidden(String message) {
    return new PrivacyException(
        List.of(new Problem("charter.yaml", OptionalInt.empty(), "privacy", message)));
  }

  /**
   * Scores, unless that has been done, and hands over.
   *
   * @throws ActivationException when the place does not take the rows; it is then as it was
   */
  public Outcome activate() {
    return extracts.underLease(
        "score",
        lease -> {
          ScoreJob.Outcome scored = new ScoreJob(context, extracts).score(lease);
          context.begins("activate", keys.contract().name());
          lease.requireHeld();
          long handedOver = handover.replace(rows(scored.score()));
          context.ended("%,d keys of %s", handedOver, keys.contract().name());
          return new Outcome(scored, handedOver);
        });
  }

  /** One row per key of a customer who is of a persona that holds. */
  private Dataset<Row> rows(ScoreFolder score) {
    Dataset<Row> customers =
        ScoreOutputs.read(context.spark(), score)
            .orElseThrow(() -> new ActivationException(score.path() + " has lost its assignments."))
            .where(col(ScoreTable.STANDING).equalTo(Standing.PERSONA.word()))
            .select(
                col(CUSTOMER_KEY),
                col(ScoreTable.NAME).as(Handover.PERSONA),
                col(ScoreTable.SINCE).as(Handover.SINCE),
                col(ScoreTable.PERSONA_MARGIN).as(Handover.MARGIN));
    return named(score)
        .join(customers, col("_who").equalTo(col(CUSTOMER_KEY)))
        .select(
            col(IdentifiedKeys.KEY).as(Handover.KEY),
            col(Handover.PERSONA),
            col(Handover.SINCE),
            col(Handover.MARGIN));
  }

  /** The source's keys, each with the customer who has it. */
  private Dataset<Row> named(ScoreFolder score) {
    Dataset<Row> read =
        keys.read(context.spark(), new Pseudonym(extracts.key()), extracts.inputs(keys.contract()));
    if (!score.holds(ScoreOutput.DOUBLES)) {
      return read.withColumnRenamed(IdentifiedKeys.KEPT, "_who");
    }
    Dataset<Row> persons =
        context
            .spark()
            .read()
            .parquet(score.path(ScoreOutput.DOUBLES).toString())
            .where(col(MERGED_INTO).isNotNull())
            .select(col(CUSTOMER_KEY).as("_entry"), col(MERGED_INTO))
            .distinct();
    return read.join(persons, col(IdentifiedKeys.KEPT).equalTo(col("_entry")), "left")
        .withColumn("_who", coalesce(col(MERGED_INTO), col(IdentifiedKeys.KEPT)))
        .select(IdentifiedKeys.KEY, "_who");
  }
}
