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
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.Property;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.find.Deliveries;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.yaml.Problems;

/**
 * What a contract costs: files of the sample, read against their contract, beside Spark's own
 * reader with the same types. Both write the rows as Parquet, in turns, in one process. Spark's
 * reader computes no column, makes no pseudonym and checks nothing.
 */
public final class ReadingBench {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 11;

  private final SparkSession spark = LocalSpark.session();
  private final Path target;
  private final Contract contract;
  private final List<DeliveredFile> files;
  private final Map<String, String> digests = new HashMap<>();

  private ReadingBench(Path project, String source) throws IOException {
    this.target = Files.createTempDirectory("reading-bench");
    Path file = Path.of("conf/contracts", source + ".odcs.yaml");
    Problems problems = new Problems();
    this.contract = ContractReader.read(file.toString(), Files.readString(file), problems);
    problems.throwIfAny();
    Configuration hadoop = new Configuration();
    this.files =
        new Deliveries(hadoop, project.toUri(), System::getenv).of(contract, Optional.empty());
    for (DeliveredFile delivered : files) {
      var path = new org.apache.hadoop.fs.Path(delivered.uri());
      digests.put(delivered.uri(), FileDigest.of(path.getFileSystem(hadoop), path));
    }
  }

  /**
   * Prints seconds of both and their ratio; the first rounds warm up and do not count.
   *
   * @param arguments a project folder with a sample; absent means this one
   */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments.length > 0 ? arguments[0] : "").toAbsolutePath();
    for (String source : List.of("purchases", "web")) {
      new ReadingBench(project, source).measure();
    }
  }

  private void measure() {
    List<Double> plain = new ArrayList<>();
    List<Double> held = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      String folder = "round-" + round;
      double plainSeconds = seconds(() -> plain(folder));
      double heldSeconds = seconds(() -> held(folder));
      if (round >= WARM_UP) {
        plain.add(plainSeconds);
        held.add(heldSeconds);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d files, %,d rows; medians of %d rounds: Spark's reader %.2f s, with the contract"
            + " %.2f s, ratio %.2f%n",
        contract.name(),
        files.size(),
        spark.read().parquet(target.resolve("plain/round-0").toString()).count(),
        ROUNDS,
        median(plain),
        median(held),
        median(held) / median(plain));
  }

  private void plain(String folder) {
    StructType schema = new StructType();
    for (Property property : contract.properties()) {
      if (property.transformLogic().isEmpty()) {
        schema = schema.add(property.physicalName(), ExtractTable.type(property));
      }
    }
    DataFrameReader reader = spark.read().schema(schema);
    String[] paths = files.stream().map(DeliveredFile::uri).toArray(String[]::new);
    (contract.server().format() == FileFormat.CSV
            ? reader.option("header", true).csv(paths)
            : reader.json(paths))
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
    extractor.read(contract, extractor.named(contract, files, digests));
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
