package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.extract.ContractText.sql;
import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.rejects;
import static org.dramatis.extract.ExtractFixture.texts;
import static org.dramatis.extract.Fates.values;

import java.nio.file.Path;
import org.dramatis.contract.ContractException;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that SQL computes from the file and from other columns. */
class ComputedColumnsTest {
  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder);
  }

  @Test
  void computedColumnsReadTheTextOfTheFile() {
    fixture.file("values.csv", "no,born,Qty,price\n1,1984-05-06,2,1.25\n2,1900-01-01,3,2\n");

    SourceRows rows =
        fixture.rows(
            values()
                .column(
                    "birth_year",
                    "integer",
                    sql("year(try_cast(nullif(born, '1900-01-01') as date))"))
                .column("quantity", "integer", "physicalName: Qty")
                .column("amount", "number", sql("cast(Qty as int) * cast(price as decimal(10,2))"))
                .column("padded", "string", sql("concat(Qty, '|')")));

    assertThat(texts(rows.accepted(), "birth_year", "quantity", "amount", "padded"))
        .containsExactly("-|3|6.0000|3|", "1984|2|2.5000|2|");
  }

  @Test
  void aNameInAnExpressionIsNeverAnotherColumnOfTheContract() {
    fixture.file("values.csv", "no,Qty\n1,2\n");

    assertThatThrownBy(
            () ->
                fixture.rows(
                    values()
                        .column("quantity", "integer", "physicalName: Qty")
                        .column("twice", "integer", sql("quantity * 2"))))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("quantity");
  }

  @Test
  void anExpressionThatFailsOnARowRejectsThatRowOnly() {
    fixture.file("values.csv", "no,q,p\n1,2,3\n2,x,3\n3,4,y\n4,9,0\n5,,1\n");

    SourceRows rows =
        fixture.rows(
            values()
                .column("product", "number", sql("cast(q as int) * cast(p as int)"))
                .column("ratio", "number", sql("cast(q as int) / cast(p as int)"))
                .column("sum", "integer", sql("cast(q as int) + cast(p as int)")));

    assertThat(texts(rows.accepted(), "no", "product", "ratio", "sum"))
        .containsExactly("1|6.0000|0.6667|5", "5|-|-|-");
    assertThat(rejects(rows))
        .containsExactly("not_computed|product", "not_computed|product", "not_computed|ratio");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void aComputedNumberIsRoundedToItsTypeAndAComputedIntegerIsNot() {
    fixture.file("values.csv", "no,q\n1,0.1\n");

    assertThat(
            texts(
                fixture
                    .rows(values().column("v", "number", sql("cast(q as double) * 3")))
                    .accepted(),
                "v"))
        .containsExactly("0.3000");
    assertThat(rejects(fixture.rows(values().column("v", "integer", sql("cast(q as double) * 3")))))
        .containsExactly("too_precise|v");
  }

  @Test
  void anExpressionThatSparkCannotTypeIsAConfigurationError() {
    fixture.file("values.csv", "no,q\n1,2\n");

    assertThatThrownBy(() -> fixture.rows(values().column("v", "date", sql("make_date(no)"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("transformLogic");
  }
}
