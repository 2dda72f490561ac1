package org.dramatis.extract;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.QualityRule;
import org.dramatis.contract.Sha256;
import org.dramatis.run.Json;

/**
 * What is counted about a file while it is read, because nothing that is kept could tell it later:
 * rows without a value, of rejected rows too, and the values of restricted columns that rules look
 * at. A row carries one bit for each; the file's summary has the sums.
 */
final class ReadMeasures {
  /** Rows that could be divided into columns. */
  private static final String DIVIDED = "divided";

  private static final String MISSING = "missing ";

  /** Begins the names of the columns that carry the bits. */
  private static final String BITS = "_bits";

  /** As many bits fit into a positive number of 64. */
  private static final int WIDTH = 63;

  private final Contract contract;
  private final List<QualityRule> restricted;
  private final List<String> keys = new ArrayList<>();

  ReadMeasures(Contract contract) {
    this.contract = contract;
    this.restricted =
        contract.quality().rules().stream()
            .filter(ValueTest::concerns)
            .filter(rule -> isRestricted(contract, rule))
            .toList();
    keys.add(DIVIDED);
    contract.properties().forEach(p -> keys.add(MISSING + p.name()));
    restricted.stream().map(ReadMeasures::key).distinct().forEach(keys::add);
  }

  /** Whether a rule looks at a column of which values are not kept. */
  static boolean isRestricted(Contract contract, QualityRule rule) {
    return rule.columns().stream()
        .map(name -> contract.property(name).orElseThrow())
        .anyMatch(p -> p.classification() == Classification.RESTRICTED);
  }

  /** The rules that reading has to know: a change of theirs needs the file again. */
  List<String> ruleKeys() {
    return keys.subList(1 + contract.properties().size(), keys.size());
  }

  /** Names what a rule counts, whatever it allows; literals are digested. */
  private static String key(QualityRule rule) {
    String arguments = Json.write(rule.arguments());
    return rule.metric().word()
        + " "
        + String.join(" ", rule.columns())
        + " "
        + Sha256.of(arguments.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /**
   * The columns that carry a row's bits.
   *
   * @param cut whether the row could not be divided into columns
   * @param accepted whether it has no fault of its own
   * @param delivered a property's value as delivered, null when missing
   * @param values a property's parsed value
   * @param checks knows how a property's values are written
   */
  List<Column> bits(
      Column cut,
      Column accepted,
      IntFunction<Column> delivered,
      IntFunction<Column> values,
      IntFunction<ColumnCheck> checks) {
    Map<String, Column> conditions = new LinkedHashMap<>();
    Column divided = cut.equalTo(lit(false));
    conditions.put(DIVIDED, divided);
    List<Property> properties = contract.properties();
    for (int i = 0; i < properties.size(); i++) {
      conditions.put(MISSING + properties.get(i).name(), divided.and(delivered.apply(i).isNull()));
    }
    for (QualityRule rule : restricted) {
      int i = properties.indexOf(contract.property(rule.columns().get(0)).orElseThrow());
      Column counted = ValueTest.counts(rule, values.apply(i), checks.apply(i));
      conditions.put(key(rule), accepted.and(counted));
    }
    List<Column> all = List.copyOf(conditions.values());
    return IntStream.range(0, words())
        .mapToObj(word -> all.subList(word * WIDTH, Math.min(all.size(), (word + 1) * WIDTH)))
        .map(ReadMeasures::packed)
        .toList();
  }

  private static Column packed(List<Column> conditions) {
    return IntStream.range(0, conditions.size())
        .mapToObj(bit -> when(conditions.get(bit), lit(1L << bit)).otherwise(lit(0L)))
        .reduce(Column::bitwiseOR)
        .orElseThrow();
  }

  private int words() {
    return (keys.size() + WIDTH - 1) / WIDTH;
  }

  /** The name of a column that carries bits. */
  static String name(int word) {
    return BITS + word;
  }

  /** A table's columns and those that carry bits. */
  StructType with(StructType schema) {
    StructType more = schema;
    for (int word = 0; word < words(); word++) {
      more = more.add(name(word), DataTypes.LongType);
    }
    return more;
  }

  /** One sum per measure, in the order of the keys. */
  List<Column> sums() {
    return IntStream.range(0, keys.size())
        .mapToObj(
            i ->
                count_if(col(name(i / WIDTH)).bitwiseAND(lit(1L << (i % WIDTH))).notEqual(lit(0L))))
        .toList();
  }

  /**
   * Adds the sums of a row.
   *
   * @param first where they begin in the row
   */
  void add(Row row, int first, Map<String, Long> measured) {
    for (int i = 0; i < keys.size(); i++) {
      measured.merge(keys.get(i), row.getLong(first + i), Long::sum);
    }
  }

  /** Rows without a value, of those that could be divided into columns. */
  static Fraction missing(String column, List<StoredFile> files) {
    return new Fraction(sum(files, MISSING + column), sum(files, DIVIDED));
  }

  /** What a rule counts in a restricted column. */
  static Fraction restricted(QualityRule rule, List<StoredFile> files) {
    return new Fraction(
        sum(files, key(rule)), files.stream().mapToLong(StoredFile::accepted).sum());
  }

  private static long sum(List<StoredFile> files, String key) {
    return files.stream().mapToLong(f -> f.measured().getOrDefault(key, 0L)).sum();
  }

  /**
   * Some of some rows.
   *
   * @param rows that were counted
   * @param of those that were looked at
   */
  record Fraction(long rows, long of) {}
}
