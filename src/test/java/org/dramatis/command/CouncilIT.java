package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dramatis.attack.SqlTree;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.standing.ClaimVerdict;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the shipped project's council asked, believed and called its customers, computed a second
 * time: by DuckDB from {@code features/} and {@code assignments/}, in SQL of its own. A figure that
 * is withheld has nothing to be compared with; enough must be left.
 */
class CouncilIT {
  /** Figures have six significant digits. */
  private static final double PRECISION = 1e-5;

  @TempDir private static Path folder;

  private static JsonNode figures;
  private static Candidates candidates;
  private static JsonNode typing;
  private static SqlTree tree;
  private static Connection duckDb;

  @BeforeAll
  static void derive() throws IOException, SQLException {
    Program.Ended made =
        InProcess.withKey("").run("sample", "--customers", "2500", "--out", folder.toString());
    assertThat(made.exit()).as(made.output()).isZero();
    Job job = new Job(folder.resolve("conf"), folder.resolve("workspace"), "");
    job.derive(
        "--set",
        "method.bootstraps=5",
        "--set",
        "method.references=1",
        "--set",
        "charter.minimum_segment=60");
    figures = new ObjectMapper().readTree(job.publishedText("segments.json"));
    candidates =
        Json.read(
            job.publishedText("candidates.json"),
            Candidates.class,
            job.published().getFileName().toString());
    typing = new ObjectMapper().readTree(job.publishedText("typing.json"));
    tree = SqlTree.of(job.published());
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duckDb.createStatement()) {
      statement.execute(
          "create table everyone as select f.*, a.segment from read_parquet('%s/features/*.parquet') f left join read_parquet('%s/assignments/*.parquet') a using (customer_key)"
              .formatted(job.published(), job.published()));
      statement.execute(
          "create view clustered as select * from everyone where segment is not null");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    tree.close();
    duckDb.close();
  }

  private static double number(String sql) throws SQLException {
    try (Statement statement = duckDb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getDouble(1);
    }
  }

  private static void assertSame(JsonNode shown, String sql, List<String> compared)
      throws SQLException {
    assertSame(shown, MissingNode.getInstance(), sql, compared);
  }

  /**
   * A share that is rounded lies half a step away at most, another figure that is told in so many
   * significant digits half a unit of the last one.
   */
  private static void assertSame(
      JsonNode shown, JsonNode measure, String sql, List<String> compared) throws SQLException {
    if (!shown.isNull()) {
      double computed = number(sql);
      double off =
          Math.max(1e-9, Math.abs(computed) * PRECISION)
              + measure.path("rounding").asDouble() / 2
              + lastDigit(computed, measure.path("digits").asInt()) / 2;
      assertThat(shown.asDouble()).as(sql).isCloseTo(computed, within(off));
      compared.add(sql);
    }
  }

  private static double lastDigit(double value, int digits) {
    return digits == 0 ? 0 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
  }

  /** What is told in two digits, or rounded beside figures that hide somebody, is near. */
  private static void assertNear(JsonNode shown, String sql, List<String> compared)
      throws SQLException {
    if (!shown.isNull()) {
      double computed = number(sql);
      assertThat(shown.asDouble())
          .as(sql)
          .isCloseTo(computed, within(Math.max(0.005, Math.abs(computed) * 0.05)));
      compared.add(sql);
    }
  }

  private static void assertMeasure(
      JsonNode measure, String sql, String customers, List<String> compared) throws SQLException {
    String all = "select " + sql + " from " + customers;
    assertSame(measure.get("overall"), measure, all, compared);
    for (JsonNode segment : measure.get("segments")) {
      String own = " and segment = '" + segment.get("segment").asText() + "'";
      assertSame(segment.get("value"), measure, all + own, compared);
    }
    if (measure.get("outside").isObject()) {
      JsonNode outside = measure.get("outside").get("value");
      assertSame(outside, measure, all + " and segment is null", compared);
    }
  }

  @Test
  void objectivesAndPromisesAreAnswered() throws SQLException {
    List<String> measures =
        List.of(
            "avg(case when orders_ever = 1 and days_since_order > 120 then 1.0 else 0.0 end)",
            "avg(case when gross_revenue > 800 and sent_back > 0.3 then 1.0"
                + " when gross_revenue is null or (sent_back is null and gross_revenue > 800)"
                + " then null else 0.0 end)",
            "avg(searches_in_vain)",
            "avg(case when contacts > 0 then 1.0 when contacts is not null then 0.0 end)");
    List<String> customers =
        List.of(
            "everyone where orders_ever > 0",
            "clustered where true",
            "clustered where searches > 0",
            "clustered where late_parcels > 0");
    List<String> compared = new ArrayList<>();
    assertThat(figures.get("objectives")).hasSameSizeAs(measures);
    for (int i = 0; i < measures.size(); i++) {
      JsonNode measure = figures.get("objectives").get(i).get("measure");
      assertMeasure(measure, measures.get(i), customers.get(i), compared);
    }
    JsonNode metrics = figures.get("metrics");
    assertMeasure(metrics.get(0).get("measure"), "avg(contacts)", "clustered where true", compared);
    assertMeasure(
        metrics.get(1).get("measure"),
        "avg(searches_in_vain)",
        "clustered where searches > 0",
        compared);
    assertThat(compared).hasSizeGreaterThan(15);
  }

  @Test
  void beliefsAreHeldAgainstTheSameFigures() throws SQLException {
    Map<String, List<String>> beliefs =
        Map.of(
            "M1", List.of("net_revenue", "wants_newsletter = 1"),
            "M2", List.of("age", "department_garden > 0.4"),
            "S1", List.of("bought_in_shops", "gross_revenue > 1000"),
            "I1", List.of("on_phone", "true"),
            "C1", List.of("contacts", "late_parcels > 0.1"),
            "U1", List.of("searches_in_vain", "true"));
    List<String> compared = new ArrayList<>();
    for (JsonNode belief : figures.get("beliefs")) {
      String value = beliefs.get(belief.get("id").asText()).get(0);
      String who = beliefs.get(belief.get("id").asText()).get(1);
      String own = " from clustered where " + who;
      String others = " from clustered where not (" + who + ")";
      assertSame(belief.get("customers"), "select count(" + value + ")" + own, compared);
      String average = "select avg(" + value + ")";
      assertNear(belief.get("own").get("value"), average + own, compared);
      assertNear(belief.get("others").get("value"), average + others, compared);
    }
    assertThat(figures.get("beliefs")).hasSize(6);
    assertThat(compared).hasSizeGreaterThan(12);
  }

  /** Each department's rule as one expression: the persona's position, −1 for nobody's. */
  private static final Map<String, String> SILOS =
      Map.of(
          "sales",
          "case when gross_revenue > 1000 then 0 when bought_reduced > 0.4 then 1"
              + " when sent_to_others > 0.3 then 2 else -1 end",
          "it",
          "case when visits > 0.5 and carts_left > 0.3 then 0"
              + " when visits > 0.5 and by_newsletter > 0.3 then 1"
              + " when visits > 0.5 and searches > 0.5 then 2"
              + " when visits > 0.5 and on_phone > 0.7 then 3"
              + " when visits > 0.5 and on_phone < 0.3 then 4 else -1 end",
          "marketing",
          "case when department_garden > 0.3 then 0 when bought_reduced > 0.4 then 1"
              + " when age < 35 then 2 when orders >= 1 then 3 else -1 end");

  @Test
  void departmentsPersonasCoverTheSameCustomers() throws SQLException {
    JsonNode crosswalk = figures.get("crosswalk");
    List<String> compared = new ArrayList<>();
    assertSame(crosswalk.get("customers"), "select count(*) from everyone", compared);
    for (JsonNode department : crosswalk.get("departments")) {
      String silo = SILOS.get(department.get("function").asText());
      int position = 0;
      for (JsonNode persona : department.get("personas")) {
        assertPersona(persona, department, "(" + silo + ") = " + position, compared);
        position++;
      }
      assertPersona(department.get("nobody"), department, "(" + silo + ") = -1", compared);
    }
    String unclaimed =
        String.join(" and ", SILOS.values().stream().map(s -> "(" + s + ") = -1").toList());
    JsonNode nobody = crosswalk.get("unclaimed");
    assertNear(
        nobody.get("customers"), "select count(*) from everyone where " + unclaimed, compared);
    assertNear(nobody.get("revenue_share"), revenue(unclaimed), compared);
    assertThat(compared).hasSizeGreaterThan(50);
  }

  private static String revenue(String who) {
    return "select sum(net_revenue) filter (where " + who + ") / sum(net_revenue) from everyone";
  }

  private static void assertPersona(
      JsonNode persona, JsonNode department, String who, List<String> compared)
      throws SQLException {
    String count = "select count(*) from everyone where " + who;
    assertSame(persona.get("customers"), department, count, compared);
    assertNear(persona.get("revenue_share"), revenue(who), compared);
    for (JsonNode part : persona.get("segments")) {
      String where =
          part.get("segment").isNull()
              ? " and segment is null"
              : " and segment = '" + part.get("segment").asText() + "'";
      assertSame(part.get("customers"), department, count + where, compared);
    }
  }

  @Test
  void departmentsAgreeWhereMatchedPersonasMeet() throws SQLException {
    for (JsonNode pair : figures.get("crosswalk").get("pairs")) {
      String first = "(" + SILOS.get(pair.get("first").asText()) + ")";
      String second = "(" + SILOS.get(pair.get("second").asText()) + ")";
      String both =
          "select count(*) from everyone where " + first + " >= 0 and " + second + " >= 0";
      assertNear(pair.get("both"), both, new ArrayList<>());
      // No one-to-one matching of personas agrees on more customers than the published one.
      String best =
          "with cells as (select %s i, %s j, count(*) n from everyone where %s >= 0 and %s >= 0 group by all) select max(n) from cells"
              .formatted(first, second, first, second);
      assertThat(pair.get("same").asDouble() + 0.05)
          .isGreaterThanOrEqualTo(number(best) / number(both));
    }
  }

  private static ClaimRecount recount() {
    return new ClaimRecount(new PrevalenceRecount(duckDb), figures);
  }

  @Test
  void asManyAreSoAsFeaturesAndMeasuresSay() throws SQLException {
    assertThat(recount().ofFeatures()).isGreaterThan(200);
    assertThat(recount().ofMeasures()).isGreaterThan(15);
  }

  /** Every claim as if its persona had moved to each segment: all verdicts occur. */
  @Test
  void claimsAreJudgedAsFromTheFeaturesThemselves() throws SQLException {
    assertThat(recount().verdicts(candidates))
        .containsKeys(ClaimVerdict.HOLDS, ClaimVerdict.WEAKENED, ClaimVerdict.BROKEN);
  }

  @Test
  void questionsAreThoseThatTellMostAndAreAsOftenRightAsTheySay() throws SQLException {
    new TypingCheck(tree, typing).holds();
  }
}
