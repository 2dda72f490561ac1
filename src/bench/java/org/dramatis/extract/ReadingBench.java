package org.dramatis.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractReader;
import org.dramatis.contract.Problems;
import org.dramatis.run.FileDigest;
import org.dramatis.run.PseudonymKey;

/**
 * What a contract costs: the shipped order lines, read against their contract, beside Spark's own
 * reader with the same types. Both write the rows as parquet, in turns, in one process.
 */
public final class ReadingBench {
  private static final int ROUNDS = 7;
  private static final String SCHEMA =
      "order_id string, line bigint, kind string, ordered timestamp, customer_id string,"
          + " channel string, shop string, sku string, quantity bigint, amount decimal(12,2),"
          + " discount decimal(12,2), ship_to string, days_late bigint";

  private final SparkSession spark = LocalSpark.session();
  private final Path target;
  private final Contract contract;
  private final List<DeliveredFile> files;
  private final Map<String, String> digests = new HashMap<>();

  private ReadingBench(Path target) throws IOException {
    this.target = target;
    Path file = Path.of("conf/contracts/purchases.odcs.yaml");
    Problems problems = new Problems();
    this.contract = ContractReader.read(file.toString(), Files.readString(file), problems);
    problems.throwIfAny();
    Configuration hadoop = new Configuration();
    this.files =
        new Deliveries(hadoop, Path.of("").toUri(), System::getenv).of(contract, Optional.empty());
    for (DeliveredFile delivered : files) {
      var path = new org.apache.hadoop.fs.Path(delivered.uri());
      digests.put(delivered.uri(), FileDigest.of(path.getFileSystem(hadoop), path));
    }
  }

  /** Prints seconds of both and their ratio; the first round warms up and does not count. */
  public static void main(String[] arguments) throws IOException {
    ReadingBench bench = new ReadingBench(Files.createTempDirectory("reading-bench"));
    List<Double> plain = new ArrayList<>();
    List<Double> held = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      String folder = "round-" + round;
      double plainSeconds = seconds(() -> bench.plain(folder));
      double heldSeconds = seconds(() -> bench.held(folder));
      if (round > 0) {
        plain.add(plainSeconds);
        held.add(heldSeconds);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d files, %,d rows; medians of %d rounds: Spark's reader %.2f s, with the contract %.2f s,"
            + " ratio %.2f%n",
        bench.files.size(),
        bench.spark.read().parquet(bench.target.resolve("plain/round-0").toString()).count(),
        ROUNDS,
        median(plain),
        median(held),
        median(held) / median(plain));
  }

  private void plain(String folder) {
    spark
        .read()
        .schema(SCHEMA)
        .option("header", true)
        .csv(files.stream().map(DeliveredFile::uri).toArray(String[]::new))
        .write()
        .parquet(target.resolve("plain").resolve(folder).toString());
  }

  private void held(String folder) {
    PseudonymKey key = PseudonymKey.publicSample();
    Extractor extractor =
        new Extractor(
            spark,
            new org.apache.hadoop.fs.Path(target.resolve("held").resolve(folder).toUri()),
            List.of(contract),
            new Pseudonym(key),
            key.id());
    extractor.read(contract, files, extractor.inputs(contract, files, digests));
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
