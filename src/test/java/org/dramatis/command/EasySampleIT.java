package org.dramatis.command;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.stat.AdjustedRand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from generated extracts to segments that are the planted groups. */
class EasySampleIT {
  @TempDir private Path folder;

  @Test
  void findsTheFiveGroupsThatAreWellApart() throws Exception {
    Program.Ended made =
        Program.run(2, "", "sample", "--easy", "--customers", "1500", "--out", folder.toString());
    assertThat(made.exit()).as(made.output()).isZero();
    Job job = new Job(folder.resolve("conf"), folder.resolve("workspace"), "");
    job.derive(2, "--set", "method.k=5", "--set", "method.bootstraps=5");

    Map<String, String> truth = truth();
    List<String> planted = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Row row : assignments(job)) {
      planted.add(truth.get(row.getString(0)));
      found.add(row.getString(1));
    }
    assertThat(planted).hasSizeGreaterThan(1000).doesNotContainNull();
    assertThat(AdjustedRand.of(codes(planted), codes(found)).orElseThrow())
        .isGreaterThanOrEqualTo(0.95);
  }

  private static List<Row> assignments(Job job) throws Exception {
    return LocalSpark.session()
        .read()
        .parquet(job.published().resolve("assignments").toString())
        .select(col("customer_key"), col("segment"))
        .collectAsList();
  }

  /** The planted group by pseudonym: the first 128 bits of the customer number's HMAC. */
  private Map<String, String> truth() throws Exception {
    Mac mac = PseudonymKey.publicSample().mac();
    Map<String, String> truth = new HashMap<>();
    List<String> lines = Files.readAllLines(folder.resolve("sample-data/truth.csv"));
    List<String> header = List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = List.of(line.split(",", -1));
      String customer = fields.get(header.indexOf("customer_id"));
      byte[] digest = mac.doFinal(customer.getBytes(StandardCharsets.UTF_8));
      truth.put(HexFormat.of().formatHex(digest, 0, 16), fields.get(header.indexOf("type")));
    }
    return truth;
  }

  private static int[] codes(List<String> names) {
    List<String> distinct = names.stream().distinct().sorted().toList();
    return names.stream().mapToInt(distinct::indexOf).toArray();
  }
}
