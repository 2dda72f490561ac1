package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dramatis.charter.CharterReader;
import org.dramatis.cluster.MethodReader;
import org.dramatis.feature.catalog.FeatureCatalogReader;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.dramatis.yaml.YamlMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationPageTest {
  private static final Page PAGE = Page.site("configuration.md");

  /** Like no key there is, so that a reader lists those that it expects. */
  private static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqqqqqqqqqq";

  @Test
  void theCharterHasTheKeysThatAreExplained() {
    assertThat(keys("", CharterReader::read)).isEqualTo(documented("charter.yaml"));
    assertThat(keys("cadence: ", CharterReader::read))
        .isEqualTo(Set.of("derive", "review_within", "redraw"));
  }

  @Test
  void theMethodHasTheKeysThatAreExplained() {
    assertThat(keys("", MethodReader::read)).isEqualTo(documented("method.yaml"));
    assertThat(keys("refresh: ", MethodReader::read)).isEqualTo(Set.of("policy", "replicates"));
  }

  @Test
  void theCatalogueAndItsFeaturesHaveTheKeysThatAreExplained() {
    Function<YamlMap, Object> reader =
        root -> FeatureCatalogReader.read(root, "f", List.of(), new Problems());
    Set<String> explained = new TreeSet<>(keys("", reader));
    explained.addAll(keys("features: [", reader));
    assertThat(explained).contains("revenue", "most").isEqualTo(documented("features.yaml"));
  }

  @Test
  void theCharterOfThePageHoldsTheDefaults() {
    assertThat(readBlock("# conf/charter.yaml", CharterReader::read))
        .isEqualTo(readText("{}", CharterReader::read));
  }

  @Test
  void theMethodOfThePageHoldsTheDefaults() {
    assertThat(readBlock("# conf/method.yaml", MethodReader::read))
        .isEqualTo(readText("{}", MethodReader::read));
  }

  @Test
  void everyFunctionThatIsAllowedIsListed() throws ReflectiveOperationException {
    Set<String> allowed = new TreeSet<>(grammar("FUNCTIONS"));
    allowed.addAll(grammar("AGGREGATES"));
    allowed.addAll(grammar("TEXT_FUNCTIONS"));
    List<String> listed =
        PAGE.table("kind").stream().flatMap(row -> Page.codes(row.get(1)).stream()).toList();
    assertThat(listed).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(listed)).isEqualTo(allowed);
  }

  static List<String> allowed() {
    return PAGE.blocks("sql allowed").get(0).text().lines().toList();
  }

  static List<String> refused() {
    return PAGE.blocks("sql refused").get(0).text().lines().toList();
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void sqlThatThePageCallsAllowedIsAllowed(String sql) {
    assertThat(problemsOf(sql)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void sqlThatThePageCallsRefusedIsRefusedByName(String sql) {
    assertThat(problemsOf(sql)).isNotEmpty().allMatch(p -> p.startsWith("uses "));
  }

  private static List<String> problemsOf(String sql) {
    List<String> problems = new ArrayList<>();
    SqlExpression.parse(sql, problems::add);
    return problems;
  }

  @SuppressWarnings("unchecked")
  private static Set<String> grammar(String constant) throws ReflectiveOperationException {
    var field = Class.forName("org.dramatis.sql.SqlGrammar").getDeclaredField(constant);
    field.setAccessible(true);
    return (Set<String>) field.get(null);
  }

  private static Set<String> documented(String heading) {
    return new TreeSet<>(PAGE.section(heading).firstColumn("key"));
  }

  /** The keys that a reader expects beside an unknown one, at the root or under a key. */
  private static Set<String> keys(String above, Function<YamlMap, ?> reader) {
    String closing = above.endsWith("[") ? "]" : "";
    Problems problems = new Problems();
    YamlDocument.parse("f", above + "{" + UNKNOWN + ": 1}" + closing, problems).read(reader);
    return expected(problems);
  }

  private static Set<String> expected(Problems problems) {
    String list =
        problems.all().stream()
            .map(Problem::message)
            .filter(message -> message.contains("unknown") && message.contains("expected "))
            .map(message -> message.substring(message.indexOf("expected ") + 9))
            .findFirst()
            .orElseThrow();
    return new TreeSet<>(List.of(list.split(", | or ")));
  }

  private static <T> T readBlock(String title, Function<YamlMap, T> reader) {
    return PAGE.blocks("yaml").stream()
        .map(Page.Block::text)
        .filter(text -> text.startsWith(title + "\n"))
        .map(text -> readText(text, reader))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T readText(String text, Function<YamlMap, T> reader) {
    Problems problems = new Problems();
    T read = YamlDocument.parse("f", text, problems).read(reader);
    problems.throwIfAny();
    return read;
  }
}
