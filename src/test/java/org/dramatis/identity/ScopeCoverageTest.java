package org.dramatis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.refersTo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.extract.SourceRows;
import org.dramatis.sql.ColumnName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopeCoverageTest {
  @Test
  void onlyCustomersInScopeCountAndOfALookupThoseWhoReferToIt(@TempDir Path folder) {
    ExtractFixture fixture =
        new ExtractFixture(folder)
            .file("crm.csv", "customer_id,town\nC1,Ayr\nC2,Ayr\nC3,Ayr\nC4,Bath\nC5,Bath\n")
            .file(
                "lines.csv",
                "n,who,sku\n1,C1,a\n2,C1,zz\n3,C2,zz\n4,C3,\n5,C4,zz\n6,C5,a\n7,C5,a\n")
            .file("calls.csv", "n,who\n1,C5\n")
            .file("products.csv", "sku,group\na,1\nb,1\n");
    List<SourceRows> sources =
        fixture.rows(
            List.of(
                ContractText.of("crm", "spine")
                    .restricted("customer_id", "primaryKey: true")
                    .column("town", "string")
                    .read(),
                ContractText.of("lines", "events")
                    .column("n", "integer", "primaryKey: true")
                    .restricted("who", refersTo("crm.customer_id"))
                    .column("sku", "string", refersTo("products.sku"))
                    .read(),
                ContractText.of("calls", "events")
                    .column("n", "integer", "primaryKey: true")
                    .restricted("who", refersTo("crm.customer_id"))
                    .read(),
                ContractText.of("products", "lookup")
                    .column("sku", "string", "primaryKey: true")
                    .column("group", "string")
                    .read()),
            Optional.empty());
    LinkedSources linked = Identity.link(sources, Optional.empty());
    Dataset<Row> inScope = linked.spine().where(ColumnName.column("town").equalTo("Ayr"));

    assertThat(ScopeCoverage.of(linked, inScope, Set.of("products")))
        .containsExactly(
            new ScopeCoverage("lines", 3, 3),
            new ScopeCoverage("calls", 0, 3),
            new ScopeCoverage("products", 1, 3));
    assertThat(ScopeCoverage.of(linked, inScope, Set.of()))
        .extracting(ScopeCoverage::contract)
        .containsExactly("lines", "calls");
  }
}
