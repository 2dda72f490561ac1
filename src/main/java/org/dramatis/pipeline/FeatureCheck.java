package org.dramatis.pipeline;

import static org.dramatis.pipeline.PipelineContext.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.extract.SourceRows;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Features;
import org.dramatis.feature.InScope;
import org.dramatis.feature.matrix.Imputation;
import org.dramatis.identity.DuplicateCandidates;
import org.dramatis.identity.Identity;

/** Computes features only to see whether that can be done, and who has no value of them. */
record FeatureCheck(PipelineContext context, ValidatedProject project) {

  /**
   * Looks at the customers in scope; nothing is written.
   *
   * @throws org.dramatis.yaml.ConfigurationException with every feature that cannot be computed
   * @throws org.dramatis.contract.ContractException when sources cannot be linked to customers
   */
  Imputation of(List<SourceRows> sources, Optional<LocalDate> asOf) {
    context.begins("feature", "look for missing values");
    Optional<Dataset<Row>> duplicates = DuplicateCandidates.of(sources).map(Dataset::persist);
    try (Features features =
        new Features(project.catalog(), Identity.link(sources, duplicates), asOf)) {
      FeatureTable everyone = features.fit(project.method().sample()).table();
      FeatureTable inScope = InScope.of(everyone, project.charter().scope());
      Imputation found = Imputation.of(inScope, project.features().file());
      context.ended(
          "%s",
          words(
              "%d features that shape segments, %,d customers in scope",
              found.features().size(), found.inScope()));
      return found;
    } finally {
      duplicates.ifPresent(Dataset::unpersist);
    }
  }
}
