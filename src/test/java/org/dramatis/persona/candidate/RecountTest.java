package org.dramatis.persona.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.persona.Evidence;
import org.dramatis.profile.AlikeColumns;
import org.dramatis.profile.Columns;
import org.dramatis.profile.ProfileTerms;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Town;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many are so, counted once more over 600 customers, of whom every third is in B. They visit
 * more often and are more often members; orders go along with visits, calls with nothing.
 */
class RecountTest {
  private static final int CUSTOMERS = 600;
  private static final double[] VISITS = new double[CUSTOMERS];
  private static final double[] ORDERS = new double[CUSTOMERS];
  private static final double[] CALLS = new double[CUSTOMERS];
  private static final boolean[] MEMBER = new boolean[CUSTOMERS];
  private static List<SegmentProfile> profiles;
  private static AlikeColumns alike;
  private static List<FeatureColumn> columns;

  private static boolean isB(int customer) {
    return customer % 3 == 0;
  }

  @BeforeAll
  static void profile() {
    Random random = new Random(11);
    for (int i = 0; i < CUSTOMERS; i++) {
      VISITS[i] = (isB(i) ? 30 : 20) + 10 * random.nextGaussian();
      ORDERS[i] = 2 * VISITS[i] + 3 * random.nextGaussian();
      CALLS[i] = (isB(i) ? 12 : 10) + 2 * random.nextGaussian();
      MEMBER[i] = random.nextDouble() < (isB(i) ? 0.7 : 0.2);
    }
    StructType schema =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("visits", DataTypes.DoubleType)
            .add("orders", DataTypes.DoubleType)
            .add("calls", DataTypes.DoubleType)
            .add("member", DataTypes.DoubleType);
    FeatureTable table =
        new FeatureTable(
            Town.rows(
                schema,
                CUSTOMERS,
                i ->
                    RowFactory.create(
                        "c" + i, VISITS[i], ORDERS[i], CALLS[i], MEMBER[i] ? 1.0 : 0.0)),
            List.of(
                Columns.column("visits", FeatureColumn.Type.NUMBER, "visits"),
                Columns.column("orders", FeatureColumn.Type.NUMBER, "orders"),
                Columns.column("calls", FeatureColumn.Type.NUMBER, "calls"),
                Columns.column("member", FeatureColumn.Type.FLAG, "")));
    AssignmentTable assignments = Town.assignments(CUSTOMERS, i -> isB(i) ? "B" : "A");
    columns = table.shownColumns();
    profiles =
        Profiles.of(
            table,
            assignments,
            new ProfileTerms(
                Set.of("visits"),
                Set.of(),
                Map.of(),
                Optional.empty(),
                new DisclosureControl(11, 10)));
    alike = AlikeColumns.of(table, profiles, CUSTOMERS);
  }

  private static Evidence evidence(String claim) {
    Shop shop = new Shop();
    CandidateTerms bare = shop.terms(profiles.get(1));
    Candidates candidates =
        CandidateDrafts.of(
            new CandidateTerms(
                bare.runId(),
                bare.asOf(),
                bare.charter(),
                bare.verdict(),
                bare.catalog(),
                columns,
                bare.sources(),
                profiles,
                bare.findings(),
                alike,
                Map.of()));
    return candidates.candidates().stream()
        .flatMap(candidate -> candidate.statements().stream())
        .map(Candidate.Choice::evidence)
        .filter(evidence -> evidence.claim().text().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  private static double share(IntPredicate among, IntPredicate so) {
    long all = IntStream.range(0, CUSTOMERS).filter(among).count();
    return IntStream.range(0, CUSTOMERS).filter(among).filter(so).count() / (double) all;
  }

  private static double mean(double[] values) {
    return IntStream.range(0, CUSTOMERS).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static void assertShares(Evidence evidence, IntPredicate inside, IntPredicate so) {
    assertThat(evidence.inside().orElseThrow()).isEqualTo(share(inside, so), within(1e-12));
    assertThat(evidence.elsewhere().orElseThrow())
        .isEqualTo(share(inside.negate(), so), within(1e-12));
  }

  @Test
  void whoLiesAboveTheMeanIsCounted() {
    double mean = mean(CALLS);
    assertShares(evidence("higher calls"), RecountTest::isB, i -> CALLS[i] > mean);
  }

  @Test
  void whoLiesBelowTheMeanIsCounted() {
    double mean = mean(CALLS);
    assertShares(evidence("lower calls"), i -> !isB(i), i -> CALLS[i] < mean);
  }

  @Test
  void whoHasAPropertyAndWhoLacksItIsCounted() {
    assertShares(evidence("higher member"), RecountTest::isB, i -> MEMBER[i]);
    assertShares(evidence("lower member"), i -> !isB(i), i -> !MEMBER[i]);
  }

  @Test
  void columnsThatGoAlongAlmostWhollyAreAlikeAndOthersAreNot() {
    assertThat(alike.contains("orders", "visits")).isTrue();
    assertThat(alike.contains("visits", "orders")).isTrue();
    assertThat(alike.contains("visits", "calls")).isFalse();
    assertThat(alike.contains("calls", "calls")).isTrue();
    assertThat(alike.pairs()).hasSize(1);
  }
}
