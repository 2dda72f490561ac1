package org.dramatis.extract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.extract.ExtractFixture.gzip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dramatis.contract.ContractException;
import org.dramatis.extract.find.DeliveredFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that as a whole is not what its contract says is refused, with whom to ask. */
class BrokenFilesTest {
  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder);
  }

  private static ContractText orders() {
    return ContractText.of("orders", "events")
        .column("id", "string")
        .column("amount", "number", "physicalType: 'decimal(10,2)'")
        .column("note", "string");
  }

  private void assertBroken(ContractText contract, String... words) {
    assertThatThrownBy(() -> fixture.rows(contract))
        .isInstanceOf(ContractException.class)
        .message()
        .contains("Source orders, ")
        .contains(words)
        .doesNotContain("\n");
  }

  @Test
  void aMissingColumnIsNamedBesideThoseThatAreThere() {
    fixture.file("orders.csv", "id,ammount,note\na,1,x\n");

    assertBroken(
        orders(),
        "orders.csv: has no column amount",
        "The file has: id, ammount, note",
        "Customer office");
  }

  @Test
  void aColumnThatIsNamedTwiceIsRefused() {
    fixture.file("orders.csv", "id,amount,note,amount\na,1,x,2\n");

    assertBroken(orders(), "names the column amount twice");
  }

  @Test
  void emptyFilesAreRefusedWhateverTheirFormat() {
    fixture.file("orders.csv", "").file("blank.csv", " \n\n").file("orders.json", "");

    assertBroken(orders(), "orders.csv: is empty", "deliver it again");
    assertBroken(orders().path("blank.csv"), "holds blank lines only");
    assertBroken(orders().path("orders.json").format("json"), "orders.json: is empty");
  }

  @Test
  void aCompressedFileWithoutItsSuffixIsRefused() {
    fixture.bytes("orders.csv", gzip("id,amount,note\na,1,x\n"));

    assertBroken(orders(), "is compressed, but its name does not end in .gz");
  }

  @Test
  void aCutArchiveIsBlamedOnTheFile() {
    StringBuilder text = new StringBuilder("id,amount,note\n");
    new java.util.Random(1).ints(40_000).forEach(i -> text.append(i).append(",1,x\n"));
    byte[] whole = gzip(text.toString());
    fixture
        .bytes("orders.csv.gz", Arrays.copyOf(whole, whole.length / 2))
        .bytes("short.csv.gz", Arrays.copyOf(whole, 12));

    assertBroken(
        orders().path("orders.csv.gz"),
        "orders.csv.gz",
        "the archive ends before its end",
        "[cut_archive]");
    assertBroken(orders().path("short.csv.gz"), "short.csv.gz: is cut", "[cut_archive]");
  }

  @Test
  void aFileOfAnotherFormatIsBlamedOnTheFile() {
    fixture.file("orders.parquet", "id,amount,note\na,1,x\n");

    assertBroken(
        orders().path("orders.parquet").format("parquet"),
        "orders.parquet",
        "no Parquet file",
        "[not_parquet]");
  }

  @Test
  void aHeaderInAnotherEncodingIsRefused() {
    fixture.file("orders.csv", "id,amount,note,größe\na,1,x,y\n", StandardCharsets.ISO_8859_1);

    assertBroken(orders(), "bytes that are not UTF-8", "dramatis.csv");
  }

  private List<DeliveredFile> found() {
    return fixture.deliveries().of(orders().read(), Optional.empty());
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefusedAndReadAnewLater() {
    fixture.file("orders.csv", "id,amount,note\na,1,x\n");
    List<DeliveredFile> files = found();
    fixture.file("orders.csv", "id,amount,note\na,1,x\nb,2,y\n");

    assertThatThrownBy(() -> fixture.read(orders().read(), files))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("changed while it was read")
        .hasMessageEndingWith("[changed_while_read]");
    assertThat(fixture.rows(orders()).audit().accepted()).isEqualTo(2);
  }

  @Test
  void aFileThatVanishesIsNamed() throws IOException {
    fixture.file("orders.csv", "id,amount,note\na,1,x\n");
    List<DeliveredFile> files = found();
    Files.delete(fixture.project().resolve("orders.csv"));

    assertThatThrownBy(() -> fixture.read(orders().read(), files))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("orders.csv: cannot be read")
        .hasMessageEndingWith("[unreadable_file]");
  }

  @Test
  void whatAHeaderHoldsCannotBreakTheMessage() {
    String many = IntStream.range(0, 5000).mapToObj(i -> ",x" + i).collect(joining());
    fixture.file("orders.csv", "id,\u001B[31mred\u0007,\u2028next" + many + "\na,1\n");

    assertThatThrownBy(() -> fixture.rows(orders()))
        .message()
        .contains("has no column amount, note", "?[31mred?,")
        .doesNotContain("\u001B", "\u0007", "\u2028", "\n")
        .hasSizeLessThan(2300);
  }
}
