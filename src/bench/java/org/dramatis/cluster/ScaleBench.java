package org.dramatis.cluster;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.feature.FeatureFit;
import org.dramatis.feature.Sample;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.feature.matrix.Standardization.Balance;
import org.dramatis.feature.matrix.Standardization.Scale;
import org.dramatis.identity.LinkedTable;
import org.dramatis.stat.Grid;

/**
 * What a number of customers costs: the selection, which looks at a bounded sample, and the final
 * fit, which looks at everybody. Seconds of processor time, which other programs on the machine
 * disturb less than seconds on the clock, and the largest heap that was in use.
 */
public final class ScaleBench {
  private static final int ROUNDS = 3;
  private static final int COLUMNS = 24;
  private static final int GROUPS = 5;
  private static final List<Long> SIZES = List.of(50_000L, 200_000L, 1_000_000L);
  private static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(FeatureMatrix.VECTOR, DataTypes.createArrayType(DataTypes.DoubleType, false), false);

  private ScaleBench() {}

  /** What one run cost. */
  private record Cost(double selection, double fit) {}

  /** Prints a table of medians; sizes take turns, and a first round warms up. */
  public static void main(String[] arguments) {
    List<List<Cost>> costs =
        SIZES.stream().map(size -> (List<Cost>) new ArrayList<Cost>()).toList();
    for (int round = 0; round <= ROUNDS; round++) {
      for (int size = 0; size < SIZES.size(); size++) {
        Cost cost = cost(SIZES.get(size));
        if (round > 0) {
          costs.get(size).add(cost);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d columns, k = 2 to 8; processor seconds, medians of %d rounds%n",
        COLUMNS,
        ROUNDS);
    for (int size = 0; size < SIZES.size(); size++) {
      System.out.printf(
          Locale.ROOT,
          "%,10d customers: selection and trust %6.1f s, final fit and totals %6.1f s%n",
          SIZES.get(size),
          median(costs.get(size).stream().map(Cost::selection).toList()),
          median(costs.get(size).stream().map(Cost::fit).toList()));
    }
    System.out.printf(Locale.ROOT, "largest heap in use: %,d MB%n", peakMegabytes());
  }

  private static Cost cost(long customers) {
    Dataset<Row> vectors = vectors(customers).persist(StorageLevel.MEMORY_AND_DISK());
    vectors.count();
    FeatureMatrix matrix = new FeatureMatrix(vectors, scaling(), customers, zeros(customers));
    try (Clustering clustering =
        new Clustering(
            LocalSpark.session(),
            matrix,
            new FeatureFit(365, List.of()),
            Optional.empty(),
            method(),
            TestSegments.RUN,
            Optional.empty())) {
      Timed<List<Solution>> solutions = timed(clustering::candidates);
      Timed<List<CandidateTrust>> trusts = timed(() -> clustering.trust(solutions.result(), 50));
      Timed<Clustering.Result> fit =
          timed(() -> clustering.fit(solutions.result(), trusts.result(), 50, customers));
      return new Cost(solutions.seconds() + trusts.seconds(), fit.seconds());
    } finally {
      vectors.unpersist(true);
    }
  }

  /** What original values there are costs the same whatever they are. */
  private static Sample zeros(long customers) {
    int rows = (int) Math.min(customers, 20_000);
    return Sample.of(IntStream.range(0, COLUMNS).mapToObj(c -> new double[rows]).toList(), rows);
  }

  private static Method method() {
    return new Method(
        1,
        20_000,
        Method.SegmentRange.USUAL,
        20,
        50,
        19,
        new Standardization(Optional.empty(), Scale.STANDARD, Balance.NONE),
        new Method.Refresh(Method.Policy.HOLD, 200));
  }

  /** Overlapping round groups; a customer's vector depends on its number alone. */
  private static Dataset<Row> vectors(long customers) {
    SparkSession spark = LocalSpark.session();
    return spark.createDataFrame(
        spark.range(0, customers, 1, 4).javaRDD().map(ScaleBench::customer), SCHEMA);
  }

  private static Row customer(long number) {
    SplittableRandom random = new SplittableRandom(number);
    int group = random.nextInt(GROUPS);
    Double[] vector = new Double[COLUMNS];
    for (int column = 0; column < COLUMNS; column++) {
      double centre = column % GROUPS == group ? 1.5 : 0;
      vector[column] = Grid.round(centre + random.nextGaussian());
    }
    return RowFactory.create(String.format(Locale.ROOT, "%016x", random.nextLong()), vector);
  }

  private static FeatureScaling scaling() {
    List<ScaledColumn> columns =
        IntStream.range(0, COLUMNS)
            .mapToObj(
                c ->
                    new ScaledColumn(
                        "f" + c,
                        "shop",
                        Transform.NONE,
                        0,
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        0,
                        1,
                        1))
            .toList();
    return new FeatureScaling(columns, List.of(), List.of());
  }

  /** A result and the processor time that it took. */
  private record Timed<T>(T result, double seconds) {}

  private static <T> Timed<T> timed(Supplier<T> work) {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = machine.getProcessCpuTime();
    T result = work.get();
    return new Timed<>(result, (machine.getProcessCpuTime() - before) / 1e9);
  }

  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / (1 << 20);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
