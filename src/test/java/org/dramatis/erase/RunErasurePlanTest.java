package org.dramatis.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.Tombstone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunErasurePlanTest {
  @TempDir private Path folder;

  private static void write(RunFolder run, String output, String columns, String values) {
    LocalSpark.session()
        .sql("select * from values " + values + " as t(" + columns + ")")
        .write()
        .parquet(run.path(output).toString());
  }

  @Test
  void aPersonOfSeveralEntriesGoesWhicheverOfThemIsNamed() {
    RunFolder run =
        Workspace.at(folder.toString(), new Configuration())
            .run(new RunId("2026-02-01-0123456789ab"));
    write(run, "features", "customer_key, orders", "('ann', 1), ('bob', 2), ('cid', 3)");
    write(run, "assignments", "customer_key, segment", "('ann', 'A'), ('bob', 'B')");
    write(
        run,
        "doubles",
        "because, shared, customer_key, merged_into",
        "('crm.mail', '1', 'ann', 'ann'), ('crm.mail', '1', 'anna', 'ann'),"
            + " ('crm.mail', '2', 'bob', null), ('crm.mail', '2', 'cid', null)");
    ExtractFixture fixture = new ExtractFixture(folder);
    List<Contract> contracts =
        List.of(ContractText.of("crm", "spine").restricted("id", "primaryKey: true").read());
    Dataset<Row> listed =
        LocalSpark.session().createDataset(List.of("anna", "cid"), Encoders.STRING()).toDF("key");
    Dataset<Row> entries = LocalSpark.session().sql("select 'anna' as id");

    Erasure.RunRows losses =
        new RunErasurePlan(
                LocalSpark.session(),
                run,
                fixture.extractor(contracts).held(),
                List.of(),
                new ErasedPeople(contracts, Map.of("crm", entries), listed))
            .losses();

    assertThat(losses.rows())
        .containsExactlyInAnyOrder(
            new Tombstone.ErasedRows(RunOutput.FEATURES, 2),
            new Tombstone.ErasedRows(RunOutput.ASSIGNMENTS, 1),
            new Tombstone.ErasedRows(RunOutput.DOUBLES, 3));
  }
}
