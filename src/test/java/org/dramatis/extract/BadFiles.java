package org.dramatis.extract;

import static org.dramatis.extract.ExtractFixture.gzip;
import static org.dramatis.extract.ExtractFixture.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Bad files, each delivered on its own, as Spark's own reader takes them and as Dramatis does. */
final class BadFiles {
  private static final String HEAD = "id,amount,note\n";

  private final Path folder;
  private final List<BadInput> lines = new ArrayList<>();

  BadFiles(Path folder) {
    this.folder = folder;
  }

  /** Lines of the table: bad input, Spark, Dramatis. */
  List<BadInput> lines() {
    headers();
    records();
    encodings();
    archives();
    json();
    parquet();
    deliveries();
    return lines;
  }

  private void headers() {
    csv("columns in another order", "note,amount,id\nx,1,a\n");
    csv("a column is missing", "id,note\na,x\n");
    csv("a column more", "id,extra,amount,note\na,e,1,x\n");
    csv("a column is named twice", "id,amount,note,amount\na,1,x,2\n");
    csv("another delimiter", "id;amount;note\na;1;x\n");
    csv("a quote in the header that does not end", "id,\"amount,note\na,1,x\n");
    csv("no byte", "");
    csv("blank lines only", "\n \n");
    csv("a header and no row", HEAD);
  }

  private void records() {
    csv("a row is cut", HEAD + "a,1\nb,2,y\n");
    csv("a row has too many fields", HEAD + "a,1,x,more\nb,2,y\n");
    csv("quotes doubled by RFC 4180", HEAD + "a,1,\"say \"\"hi\"\"\"\n");
    csv("a quote that does not end", HEAD + "a,1,\"x\nb,2,y\nc,3,\"z\"\n");
    csv("a field that goes on behind its quote", HEAD + "a,1,\"x\"y\n");
    csv("a line end in quotes", HEAD + "a,1,\"x\ny\"\nb,2,z\n");
    csv(
        "a line end in quotes, multiLine",
        HEAD + "a,1,\"x\ny\"\nb,2,z\n",
        contract -> contract.csv("multiLine: true"));
    csv(
        "a quote that does not end, multiLine",
        HEAD + "a,1,\"x\nb,2,y\nc,3,\"z\"\n",
        contract -> contract.csv("multiLine: true"));
    csv("a key twice, contradicting", HEAD + "a,1,x\na,2,y\nb,3,z\n", BadFiles::keyed);
    csv("a row twice", HEAD + "a,1,x\na,1,x\n", BadFiles::keyed);
    bytes(
        "zero bytes",
        "orders.csv",
        (HEAD + "a,1,\0\n").getBytes(StandardCharsets.UTF_8),
        UnaryOperator.identity());
  }

  private static ContractText keyed(ContractText contract) {
    return ContractText.of("orders", "events")
        .column("id", "string", "primaryKey: true")
        .column("amount", "number", "physicalType: 'decimal(10,2)'")
        .column("note", "string");
  }

  private void encodings() {
    String text = HEAD + "a,1,é\n";
    bytes(
        "Latin-1 read as UTF-8",
        "orders.csv",
        text.getBytes(StandardCharsets.ISO_8859_1),
        UnaryOperator.identity());
    bytes(
        "Latin-1 in the header",
        "orders.csv",
        "id,amount,note,é\na,1,x,y\n".getBytes(StandardCharsets.ISO_8859_1),
        UnaryOperator.identity());
    bytes(
        "UTF-16 read as UTF-8",
        "orders.csv",
        text.getBytes(StandardCharsets.UTF_16),
        UnaryOperator.identity());
    bytes(
        "UTF-16, as the contract says",
        "orders.csv",
        text.getBytes(StandardCharsets.UTF_16),
        contract -> contract.csv("encoding: UTF-16"));
    csv("a byte order mark", "\uFEFF" + HEAD + "a,1,x\n");
    bytes(
        "a workbook named .csv",
        "orders.csv",
        new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0},
        UnaryOperator.identity());
  }

  private void archives() {
    StringBuilder text = new StringBuilder(HEAD);
    new Random(1).ints(40_000).forEach(i -> text.append(i).append(",1,x\n"));
    byte[] whole = gzip(text.toString());
    UnaryOperator<ContractText> named = contract -> contract.path("orders.csv.gz");
    bytes("an archive that is cut", "orders.csv.gz", Arrays.copyOf(whole, 200_000), named);
    byte[] flipped = whole.clone();
    flipped[150_000] ^= 8;
    bytes("an archive with a flipped bit", "orders.csv.gz", flipped, named);
    bytes(
        "an archive without its suffix",
        "orders.csv",
        gzip(HEAD + "a,1,x\n"),
        UnaryOperator.identity());
    bytes(
        "a plain file named .gz",
        "orders.csv.gz",
        (HEAD + "a,1,x\n").getBytes(StandardCharsets.UTF_8),
        named);
    bytes("an empty archive", "orders.csv.gz", gzip(""), named);
  }

  private void json() {
    json("a line that is cut", "{\"id\":\"a\",\"amount\":\n{\"id\":\"b\",\"amount\":2}\n");
    json("a line that is no object", "[1]\n{\"id\":\"b\",\"amount\":2}\n".replaceFirst("^", "7\n"));
    json("a column twice in an object", "{\"id\":\"a\",\"amount\":1,\"amount\":2}\n");
    json("more digits than a double has", "{\"id\":\"a\",\"amount\":1.0000000000000000001}\n");
    json("one array", "[{\"id\":\"a\",\"amount\":1}]\n");
  }

  private void json(String name, String text) {
    bytes(
        "JSON: " + name,
        "orders.json",
        text.getBytes(StandardCharsets.UTF_8),
        contract -> contract.path("orders.json").format("json"));
  }

  private void parquet() {
    UnaryOperator<ContractText> named =
        contract -> contract.path("orders.parquet").format("parquet");
    String good = "select 'a' as id, cast(1 as decimal(10,2)) as amount, 'x' as note";
    byte[] whole = written(good);
    byte[] flipped =
        written(
            "select concat('k', id) as id, cast(id as decimal(10,2)) as amount, 'x' as note from range(5000)");
    for (int i = 100; i < 200; i++) {
      flipped[i] ^= 0x55;
    }
    bytes(
        "Parquet: a changed type",
        "orders.parquet",
        written(good.replace("cast(1 as decimal(10,2))", "date'2025-01-01'")),
        named);
    bytes("Parquet: no rows", "orders.parquet", written(good + " where false"), named);
    bytes(
        "Parquet: the end is cut", "orders.parquet", Arrays.copyOf(whole, whole.length - 9), named);
    bytes("Parquet: flipped bits", "orders.parquet", flipped, named);
    bytes(
        "Parquet: a CSV file of that name",
        "orders.parquet",
        (HEAD + "a,1,x\n").getBytes(StandardCharsets.UTF_8),
        named);
    bytes(
        "Parquet: NaN in a double",
        "orders.parquet",
        written(good.replace("cast(1 as decimal(10,2))", "double('NaN')")),
        named);
    bytes(
        "Parquet: a list for a text",
        "orders.parquet",
        written(good.replace("'x'", "array('x')")),
        named);
  }

  private byte[] written(String sql) {
    ExtractFixture fixture = fixture();
    fixture.parquet("x.parquet", table(sql));
    try {
      return Files.readAllBytes(fixture.project().resolve("x.parquet"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void deliveries() {
    ExtractFixture twice = fixture();
    twice.file("in/1.csv", HEAD + "a,1,x\n").file("in/2.csv", HEAD + "a,1,x\n");
    add("a file delivered twice", twice, orders().path("in/*.csv"), Optional.empty());
    ExtractFixture old = fixture();
    old.file("in/2025-01-31/o.csv", "id,day\na,2025-01-30\n")
        .file("in/2025-02-28/o.csv", "id,day\nb,2024-12-31\n");
    ContractText timed =
        ContractText.of("orders", "events")
            .path("in/{each}/o.csv")
            .column("id", "string")
            .column("day", "date")
            .eventTime("day");
    add("a delivery older than the last", old, timed, Optional.empty());
    ExtractFixture late = fixture();
    late.file("in/2025-01-31/o.csv", "id,day\na,2025-01-30\nb,2025-02-01\n");
    add("a row after the run's day", late, timed, Optional.of("2025-01-31"));
    ExtractFixture undated = fixture();
    undated.file("in/2025-01-31/o.csv", "id,day\na,2025-01-30\nb,\n");
    add("an event without a date", undated, timed, Optional.empty());
    ExtractFixture skewed = fixture();
    skewed.file(
        "in/o.csv", "id,day\n" + "TEST,2025-01-01\n".repeat(40) + lines("K%d,2025-01-01%n", 60));
    add(
        "one key holds 40 % of the rows",
        skewed,
        ContractText.of("orders", "events")
            .path("in/o.csv")
            .column("id", "string", ContractText.refersTo("crm.id"))
            .column("day", "date"),
        Optional.empty());
    ExtractFixture quiet = fixture();
    quiet.file("in/1.csv", HEAD + "a,1,x\n").file("in/2.csv", HEAD);
    add("a file without rows beside others", quiet, orders().path("in/*.csv"), Optional.empty());
    add("no file", fixture(), orders(), Optional.empty());
  }

  private static String lines(String format, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(String.format(java.util.Locale.ROOT, format, i));
    }
    return text.toString();
  }

  private static ContractText orders() {
    return ContractText.of("orders", "events")
        .column("id", "string")
        .column("amount", "number", "physicalType: 'decimal(10,2)'")
        .column("note", "string");
  }

  private ExtractFixture fixture() {
    return new ExtractFixture(folder.resolve("case-" + lines.size() + "-" + System.nanoTime()));
  }

  private void csv(String name, String text) {
    csv(name, text, UnaryOperator.identity());
  }

  private void csv(String name, String text, UnaryOperator<ContractText> contract) {
    bytes(name, "orders.csv", text.getBytes(StandardCharsets.UTF_8), contract);
  }

  private void bytes(String name, String path, byte[] bytes, UnaryOperator<ContractText> contract) {
    ExtractFixture fixture = fixture();
    fixture.bytes(path, bytes);
    add(name, fixture, contract.apply(orders()), Optional.empty());
  }

  private void add(
      String name, ExtractFixture fixture, ContractText contract, Optional<String> asOf) {
    lines.add(
        new BadInput(
            name, "", BothReaders.spark(fixture), BothReaders.dramatis(fixture, contract, asOf)));
  }
}
