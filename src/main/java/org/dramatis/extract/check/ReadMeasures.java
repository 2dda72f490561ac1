package org.dramatis.extract.check;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.Sha256;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.extract.row.StoredFile;
import org.dramatis.run.storage.Json;

/**
 * What is counted about a file while it is read, because nothing that is kept could tell it later:
 * rows without a value, of rejected rows too, and the values of restricted columns that rules look
 * at.
 */
public final class ReadMeasures implements Serializable {
  /** Rows that could be divided into columns. */
  private static final String DIVIDED = "divided";

  private static final String MISSING = "missing ";

  private final ArrayList<String> keys = new ArrayList<>();
  private final int columns;

  /** What the rules on restricted columns look at, in the order of their keys. */
  private final ArrayList<RestrictedTest> tests = new ArrayList<>();

  private record RestrictedTest(int column, ValueCounter test) implements Serializable {}

  /** The measures that a contract's rules need of every row. */
  public ReadMeasures(Contract contract) {
    this.columns = contract.properties().size();
    keys.add(DIVIDED);
    contract.properties().forEach(p -> keys.add(MISSING + p.name()));
    for (QualityRule rule : contract.quality().rules()) {
      if (concern(contract, rule) && !keys.contains(key(rule))) {
        keys.add(key(rule));
        int column = contract.properties().indexOf(property(contract, rule));
        tests.add(new RestrictedTest(column, new ValueCounter(contract, rule)));
      }
    }
  }

  /** Whether a rule looks one by one at the values of a column of which none are kept. */
  public static boolean concern(Contract contract, QualityRule rule) {
    return (rule.metric() == QualityMetric.MISSING_VALUES
            || rule.metric() == QualityMetric.INVALID_VALUES)
        && property(contract, rule).classification() == Classification.RESTRICTED;
  }

  /** The one column that a rule on single values looks at. */
  static Property property(Contract contract, QualityRule rule) {
    return contract.property(rule.columns().get(0)).orElseThrow();
  }

  /** The rules that reading has to know: a change of theirs needs the file again. */
  public List<String> ruleKeys() {
    return List.copyOf(keys.subList(1 + columns, keys.size()));
  }

  /** Names what a rule counts, whatever it allows; literals are digested. */
  private static String key(QualityRule rule) {
    byte[] arguments = Json.write(rule.arguments()).getBytes(StandardCharsets.UTF_8);
    String digest = Sha256.of(arguments).substring(0, 16);
    return String.join(" ", rule.metric().word(), String.join(" ", rule.columns()), digest);
  }

  int size() {
    return keys.size();
  }

  void countDivided(long[] counts) {
    counts[0]++;
  }

  void countMissing(long[] counts, int column) {
    counts[1 + column]++;
  }

  /** Counts what rules count in restricted columns of a row without a fault. */
  void countValues(long[] counts, Object[] values) {
    for (int i = 0; i < tests.size(); i++) {
      if (tests.get(i).test().counts(values[tests.get(i).column()])) {
        counts[1 + columns + i]++;
      }
    }
  }

  Map<String, Long> named(long[] counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      named.put(keys.get(i), counts[i]);
    }
    return named;
  }

  /** Rows without a value, of those that could be divided into columns. */
  public static Fraction missing(String column, List<StoredFile> files) {
    return new Fraction(sum(files, MISSING + column), sum(files, DIVIDED));
  }

  /** What a rule counts in a restricted column. */
  public static Fraction restricted(QualityRule rule, List<StoredFile> files) {
    return new Fraction(
        sum(files, key(rule)), files.stream().mapToLong(StoredFile::acceptedWhenRead).sum());
  }

  private static long sum(List<StoredFile> files, String key) {
    return files.stream().mapToLong(f -> f.measured().getOrDefault(key, 0L)).sum();
  }

  /** How many rows were counted, {@code of} how many that were looked at. */
  public record Fraction(long rows, long of) {}
}
