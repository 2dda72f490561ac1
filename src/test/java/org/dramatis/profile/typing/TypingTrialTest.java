package org.dramatis.profile.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.cluster.TestSegments.RUN;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.profile.Columns;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.typing.TypingTool.Node;
import org.junit.jupiter.api.Test;

class TypingTrialTest {
  private static final int CUSTOMERS = 1_000;

  /** One customer: what is known of them, and the letter of their segment. */
  private record Customer(String key, Double orders, Double shop, String letter) {}

  /** A orders often, B rarely and in shops, C rarely and not there; a tenth is put elsewhere. */
  private static List<Customer> town(long seed, double stray) {
    Random random = new Random(seed);
    return IntStream.range(0, CUSTOMERS)
        .mapToObj(
            i -> {
              double orders = i % 3 == 0 ? 6 + random.nextDouble() : 1 + random.nextDouble();
              double shop = i % 3 == 1 ? 1 : 0;
              String own = i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "C";
              String letter =
                  random.nextDouble() < stray ? "ABC".charAt(random.nextInt(3)) + "" : own;
              return new Customer(String.format(Locale.ROOT, "%05d", i), orders, shop, letter);
            })
        .toList();
  }

  private static Optional<TypingTool> tool(List<Customer> town, int partitions, boolean asks) {
    StructType features =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("orders", DataTypes.DoubleType)
            .add("shop", DataTypes.DoubleType);
    Dataset<Row> rows =
        LocalSpark.session()
            .createDataFrame(
                town.stream().map(c -> RowFactory.create(c.key(), c.orders(), c.shop())).toList(),
                features)
            .repartition(partitions);
    Dataset<Row> assignments =
        LocalSpark.session()
            .createDataFrame(
                town.stream().map(c -> RowFactory.create(c.key(), c.letter())).toList(),
                new StructType()
                    .add("customer_key", DataTypes.StringType)
                    .add("segment", DataTypes.StringType));
    List<FeatureColumn> columns =
        asks
            ? List.of(
                Columns.asked("orders", FeatureColumn.Type.NUMBER, "orders", "How often?"),
                Columns.asked("shop", FeatureColumn.Type.FLAG, "", "In a shop?"))
            : List.of(Columns.column("orders", FeatureColumn.Type.NUMBER, "orders"));
    return TypingTrial.of(
        new FeatureTable(rows, columns),
        new AssignmentTable(RUN, assignments),
        List.of(segment("A"), segment("B"), segment("C")),
        20_000,
        new DisclosureControl(11, 10));
  }

  @Test
  void twoQuestionsTellThreeGroupsThatTwoQuestionsMade() {
    TypingTool tool = tool(town(1, 0), 3, true).orElseThrow();
    assertThat(tool.crossValidated().right().high()).isEqualTo(1);
    assertThat(tool.crossValidated().right().low()).isGreaterThan(0.95);
    assertThat(tool.isUseful()).isTrue();
    assertThat(tool.tree().depth()).isEqualTo(2);
    assertThat(questions(tool.tree())).containsExactlyInAnyOrder("How often?", "In a shop?");
    assertThat(answer(tool.tree(), Map.of("orders", 6.5, "shop", 0.0))).isEqualTo("A");
    assertThat(answer(tool.tree(), Map.of("orders", 1.5, "shop", 1.0))).isEqualTo("B");
    assertThat(answer(tool.tree(), Map.of("orders", 1.5, "shop", 0.0))).isEqualTo("C");
  }

  @Test
  void thresholdsAreWhatPeopleSay() {
    Node tree = tool(town(1, 0), 1, true).orElseThrow().tree();
    assertThat(tree.toString()).contains("more than").doesNotContain("more than 4.0");
    double above =
        Stream.of(tree, tree.yes().orElseThrow(), tree.no().orElseThrow())
            .flatMap(node -> node.question().stream())
            .flatMapToDouble(question -> question.above().stream())
            .findFirst()
            .orElseThrow();
    assertThat(above * 10).isEqualTo(Math.rint(above * 10));
  }

  /** The truth that a quarter is put at random leaves: a sixth of all is somewhere else. */
  @Test
  void howOftenItIsRightIsFoundOnCustomersItHasNotSeen() {
    List<Customer> town = town(2, 0.25);
    TypingTool tool = tool(town, 2, true).orElseThrow();
    long inTheirOwn =
        IntStream.range(0, CUSTOMERS)
            .filter(i -> town.get(i).letter().equals(i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "C"))
            .count();
    assertThat(tool.crossValidated().right().middle()).isCloseTo(inTheirOwn / 1000.0, within(0.02));
    assertThat(tool.guess()).isBetween(0.3, 0.4);
    Map<String, Long> own = new HashMap<>();
    town.forEach(c -> own.merge(c.letter(), 1L, Long::sum));
    tool.crossValidated()
        .segments()
        .forEach(
            s -> {
              long right =
                  IntStream.range(0, CUSTOMERS)
                      .filter(i -> town.get(i).letter().equals(s.segment().letter()))
                      .filter(
                          i ->
                              s.segment()
                                  .letter()
                                  .equals(i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "C"))
                      .count();
              assertThat(s.right().middle())
                  .isCloseTo(right / (double) own.get(s.segment().letter()), within(0.02));
              assertThat(s.precision()).isPresent();
            });
  }

  @Test
  void chanceIsNotTakenForKnowledge() {
    TypingTool tool = tool(town(3, 1), 2, true).orElseThrow();
    assertThat(tool.crossValidated().right().middle()).isLessThan(0.45);
    assertThat(tool.isUseful()).isFalse();
  }

  @Test
  void orderAndPartitionsChangeNothing() {
    List<Customer> shuffled = new ArrayList<>(town(2, 0.25));
    Collections.shuffle(shuffled, new Random(7));
    assertThat(tool(shuffled, 7, true)).isEqualTo(tool(town(2, 0.25), 1, true));
  }

  @Test
  void withoutAQuestionThereIsNoTool() {
    assertThat(tool(town(1, 0), 1, false)).isEmpty();
  }

  private static List<String> questions(Node node) {
    return node.question().isEmpty()
        ? List.of()
        : Stream.of(
                List.of(node.question().get().asks()),
                questions(node.yes().get()),
                questions(node.no().get()))
            .flatMap(List::stream)
            .toList();
  }

  private static String answer(Node node, Map<String, Double> customer) {
    if (node.question().isEmpty()) {
      return node.segment().orElseThrow().letter();
    }
    OptionalDouble above = node.question().get().above();
    boolean isSo = customer.get(node.question().get().feature()) > above.orElse(0.5);
    return answer((isSo ? node.yes() : node.no()).orElseThrow(), customer);
  }
}
