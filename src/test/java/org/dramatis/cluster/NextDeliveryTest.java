package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.feature.Catalogs;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Features;
import org.dramatis.feature.InScope;
import org.dramatis.feature.Sources;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.FeatureScaler;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.yaml.SqlText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model of one delivery, written, read back, and applied to the next one. */
class NextDeliveryTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final String CATALOG =
      """
      features:
        - {name: orders, from: purchases, value: count(*), role: cluster, transform: log1p}
        - {name: spent, from: purchases, value: sum(amount), absent: 0, role: cluster, transform: sqrt}
        - {name: dep, from: purchases, value: sum(amount), by: products.department, most: 3, role: cluster, transform: logit}
        - {name: bought, from: purchases, value: count(*), by: products.department, as: value, most: 2, role: cluster}
        - {name: age, from: crm, value: age, role: cluster}
        - {name: member, from: crm, value: member, role: cluster}
        - {name: town, from: crm, value: town, role: describe}
        - {name: basket, from: features, value: "try_divide(spent, orders)", role: cluster, transform: asinh}
      """;
  private static final Standardization METHOD =
      new Standardization(
          Optional.of(new Standardization.Quantiles(0.005, 0.995)),
          Standardization.Scale.STANDARD,
          Standardization.Balance.FACTOR);
  private static final Optional<SqlText> SCOPE =
      Optional.of(new SqlText("charter.yaml", OptionalInt.empty(), "scope", "orders > 0"));

  private static final List<String> FIRST_CUSTOMERS = new ArrayList<>();
  private static final List<String> FIRST_PURCHASES = new ArrayList<>();
  private static final List<String> LATER_CUSTOMERS = new ArrayList<>();
  private static final List<String> LATER_PURCHASES = new ArrayList<>();

  @TempDir private static Path folder;

  private static String text;
  private static List<Row> published;
  private static List<String> columns;

  /**
   * The first delivery is about gardens and homes, the later customers are about toys and books.
   */
  @BeforeAll
  static void deriveTheFirstDelivery() {
    deliver("a", 150, new String[] {"garden", "home", "odd", "food"}, 20, 40, 1);
    deliver("n", 400, new String[] {"toys", "books", "food", "home"}, 300, 70, 2);
    try (Features stage = new Features(Catalogs.check(CATALOG), first(1), Optional.of(AS_OF))) {
      Features.Fitted fitted = stage.fit(20_000);
      FeatureTable inScope = InScope.of(fitted.table(), SCOPE);
      FeatureMatrix matrix = FeatureScaler.of(inScope, Catalogs.read(CATALOG), METHOD, 20_000);
      try (Clustering clustering =
          new Clustering(
              LocalSpark.session(),
              matrix,
              fitted.fit(),
              Optional.empty(),
              Examples.method(4, 4),
              TestSegments.RUN,
              Optional.empty())) {
        List<Solution> solutions = clustering.candidates();
        Clustering.Result result =
            clustering.fit(solutions, clustering.trust(solutions, 5), 5, 150);
        text = result.model().write();
        published = result.assignments().rows().orderBy("customer_key").collectAsList();
        columns = fitted.table().columns().stream().map(FeatureColumn::name).toList();
        result
            .mllib()
            .save(LocalSpark.session().sparkContext(), folder.resolve("mllib").toString());
      }
    }
  }

  private static void deliver(
      String prefix, int customers, String[] departments, int price, int age, long seed) {
    Random random = new Random(seed);
    boolean isFirst = prefix.equals("a");
    for (int i = 0; i < customers; i++) {
      String key = String.format(Locale.ROOT, "%s%04d", prefix, i);
      (isFirst ? FIRST_CUSTOMERS : LATER_CUSTOMERS)
          .add(
              "('%s', %s, '%s', null, %s, null)"
                  .formatted(
                      key,
                      random.nextInt(5) == 0 ? "null" : age + random.nextInt(30),
                      random.nextBoolean() ? "Leeds" : "York",
                      random.nextBoolean()));
      int orders = i % 10 == 0 ? 0 : 1 + random.nextInt(i % 2 == 0 ? 3 : 12);
      for (int o = 0; o < orders; o++) {
        String department = departments[(i % 3 + random.nextInt(2)) % departments.length];
        (isFirst ? FIRST_PURCHASES : LATER_PURCHASES)
            .add(
                String.format(
                    Locale.ROOT,
                    "('%s', '%s', null, %.2f, timestamp'2025-%02d-15 08:00:00')",
                    key,
                    department,
                    price * (0.5 + random.nextDouble()),
                    1 + random.nextInt(12)));
      }
    }
  }

  private static LinkedSources first(int partitions) {
    return delivery(FIRST_CUSTOMERS, FIRST_PURCHASES, partitions);
  }

  /** The first customers as they were, and many who are unlike them. */
  private static LinkedSources next(int partitions) {
    List<String> customers = new ArrayList<>(LATER_CUSTOMERS);
    customers.addAll(FIRST_CUSTOMERS);
    List<String> purchases = new ArrayList<>(LATER_PURCHASES);
    purchases.addAll(FIRST_PURCHASES);
    return delivery(customers, purchases, partitions);
  }

  private static LinkedSources delivery(
      List<String> customers, List<String> purchases, int partitions) {
    LinkedSources built =
        new Sources()
            .customers(customers.toArray(String[]::new))
            .products(
                "('garden', 'garden')",
                "('home', 'home')",
                "('odd', 'odd')",
                "('food', 'food')",
                "('toys', 'toys')",
                "('books', 'books')")
            .purchases(purchases.toArray(String[]::new))
            .build();
    return new LinkedSources(
        built.spine().repartition(partitions),
        built.sources().stream()
            .map(s -> new LinkedSource(s.contract(), s.rows().repartition(partitions)))
            .toList(),
        built.lookups(),
        built.audit());
  }

  /**
   * What the model says of a delivery.
   *
   * @param columns of the features
   * @param assignments in the order of customers
   * @param vectors by customer
   */
  private record Applied(
      List<String> columns, List<Row> assignments, Map<String, List<Double>> vectors) {}

  private static Applied apply(LinkedSources delivery) {
    SegmentModel model = SegmentModel.read(text, TestSegments.RUN, "model.json");
    try (Features stage = new Features(Catalogs.check(CATALOG), delivery, Optional.of(AS_OF))) {
      FeatureTable table = stage.apply(model.features());
      FeatureTable inScope = InScope.of(table, SCOPE);
      Map<String, List<Double>> vectors = new HashMap<>();
      FeatureScaler.vectors(inScope, model.columns())
          .collectAsList()
          .forEach(row -> vectors.put(row.getString(0), row.getList(1)));
      return new Applied(
          table.columns().stream().map(FeatureColumn::name).toList(),
          model.assign(inScope).rows().orderBy("customer_key").collectAsList(),
          vectors);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void theFirstDeliverysCustomersGetThePublishedAssignmentBitForBit(int partitions) {
    Applied applied = apply(first(partitions));
    assertThat(applied.columns()).isEqualTo(columns);
    assertThat(applied.assignments()).hasSize(135).isEqualTo(published);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void amongTheNextDeliverysCustomersTheyKeepIt(int partitions) {
    Applied applied = apply(next(partitions));
    assertThat(applied.columns()).isEqualTo(columns);
    assertThat(applied.assignments()).hasSize(135 + 360);
    assertThat(
            applied.assignments().stream().filter(row -> row.getString(0).startsWith("a")).toList())
        .isEqualTo(published);
  }

  @Test
  void fittedAnewTheNextDeliveryWouldHaveOtherColumnsAndMedians() {
    SegmentModel model = SegmentModel.read(text, TestSegments.RUN, "model.json");
    try (Features stage = new Features(Catalogs.check(CATALOG), next(1), Optional.of(AS_OF))) {
      Features.Fitted fitted = stage.fit(20_000);
      assertThat(fitted.table().columns())
          .extracting(FeatureColumn::name)
          .contains("dep_toys")
          .doesNotContain("dep_odd");
      assertThat(columns).contains("dep_odd").doesNotContain("dep_toys");
      FeatureMatrix matrix =
          FeatureScaler.of(
              InScope.of(fitted.table(), SCOPE), Catalogs.read(CATALOG), METHOD, 20_000);
      assertThat(imputed(matrix.scaling().columns())).isGreaterThan(imputed(model.columns()) + 10);
    }
  }

  private static double imputed(List<org.dramatis.feature.matrix.ScaledColumn> columns) {
    return columns.stream()
        .filter(c -> c.feature().equals("age"))
        .findFirst()
        .orElseThrow()
        .imputed();
  }

  @Test
  void mllibsModelPredictsTheSameSegmentForEverybody() {
    KMeansModel mllib =
        KMeansModel.load(LocalSpark.session().sparkContext(), folder.resolve("mllib").toString());
    Map<Integer, String> letters =
        SegmentModel.read(text, TestSegments.RUN, "model.json").segments().stream()
            .collect(Collectors.toMap(SegmentModel.Segment::index, s -> s.segment().letter()));
    Applied applied = apply(next(3));
    assertThat(applied.assignments())
        .allSatisfy(
            row -> {
              double[] vector =
                  applied.vectors().get(row.getString(0)).stream()
                      .mapToDouble(Double::doubleValue)
                      .toArray();
              assertThat(letters.get(mllib.predict(Vectors.dense(vector))))
                  .isEqualTo(row.getString(1));
            });
    assertThat(applied.assignments()).extracting(row -> row.getString(1)).contains("A", "B");
  }
}
