package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.persona.Cast;
import org.dramatis.persona.Persona;
import org.dramatis.persona.Personas;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later run does with segments to which the council bound personas. */
class HoldIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private SmallProject project;
  private Job job;
  private Path signed;

  @BeforeEach
  void derive() throws IOException {
    project = SmallProject.derivedIn(folder);
    job = Job.on(project);
    signed = job.published();
  }

  /** As if the council had published a persona for A, every page of it. */
  private void sign(int number, Cast.Member... members) {
    project.write(
        "workspace/registry/rendered.json", "{\"cast\": %d, \"files\": {}}".formatted(number));
    project.write(
        "workspace/registry/cast.json",
        Json.write(
            new Cast(
                Cast.LAYOUT,
                number,
                signed.getFileName().toString(),
                Instant.parse("2026-11-14T10:00:00Z"),
                DecisionLog.EMPTY,
                List.of(members),
                List.of())));
  }

  private void assertSound() {
    Program.Ended verified = job.run("verify");
    assertThat(verified.exit()).as(verified.output()).isZero();
  }

  /** A persona for A, published; the same is said of every version before. */
  private Cast.Member robin() throws IOException {
    Persona robin = Personas.robin(List.of("A"));
    String text = Json.write(robin);
    for (int version = 1; version <= robin.version(); version++) {
      ObjectNode same = Json.read(text, ObjectNode.class).put("version", version);
      project.write(
          "workspace/registry/personas/%s/v%d.json".formatted(robin.id(), version),
          version == robin.version() ? text : Json.write(same));
    }
    return new Cast.Member(
        robin.id(),
        robin.version(),
        robin.content().name(),
        robin.state(),
        robin.content().segments(),
        FileDigest.ofText(text));
  }

  private JsonNode json(String file) throws IOException {
    return JSON.readTree(job.publishedText(file));
  }

  private static Map<String, Row> assignments(Path run) {
    return new ModelReader(LocalSpark.session(), run).published();
  }

  private static String model(Path run) throws IOException {
    return Files.readString(run.resolve("model/model.json"));
  }

  @Test
  void customersWhoDidNotChangeStayWhereTheyWereBitForBit() throws IOException {
    sign(1, robin());
    project.deliverPurchases(7, 3);
    job.derive();
    Path held = job.published();
    assertThat(held).isNotEqualTo(signed);
    assertThat(assignments(held)).hasSize(230).isEqualTo(assignments(signed));
    assertThat(model(held)).isEqualTo(model(signed));
    JsonNode segments = json("segments.json");
    assertThat(segments.at("/chosen/rule").asText()).isEqualTo("held");
    assertThat(segments.at("/chosen/why").asText())
        .isEqualTo(
            "The council signed these segments, and its personas were published on 14 November 2026: their lines are held until it draws them anew.");
    assertThat(segments.at("/chosen/otherwise/k").asInt()).isBetween(2, 4);
    assertThat(segments.at("/continues/kind").asText()).isEqualTo("held");
    assertThat(segments.at("/continues/run").asText()).isEqualTo(signed.getFileName().toString());
    assertThat(segments.at("/letters/added")).isEmpty();
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.get("reference").asText()).isEqualTo(signed.getFileName().toString());
    assertThat(manifest.get("registry_head").asText()).matches("1-[0-9a-f]{64}");
    assertThat(job.publishedText("report/index.html"))
        .contains("The groups are those that the council signed, of ", "Robin");
    assertSound();
    Program.Ended again = job.derive();
    assertThat(again.output()).containsIgnoringCase("already derived");
    assertThat(job.published()).isEqualTo(held);
  }

  @Test
  void newcomersFindASegmentAndOthersKeepTheirsThoughMuchElseChanged() throws IOException {
    sign(1, robin());
    StringBuilder crm = new StringBuilder(project.read("data/crm.csv"));
    StringBuilder purchases = new StringBuilder("order_id,customer_id,ordered_on,amount\n");
    for (int i = 0; i < 60; i++) {
      crm.append("n%03d,west\n".formatted(i));
      for (int o = 0; o < 6; o++) {
        purchases.append("n%03d-%d,n%03d,2026-07-0%d,400.00\n".formatted(i, o, i, 1 + o));
      }
    }
    purchases.append("n000-9,n000,2026-07-09,99999.00\n");
    project.write("data/crm.csv", crm.toString());
    project.write("data/purchases-9.csv", purchases.toString());
    project.write(
        "conf/features.yaml",
        project
                .read("conf/features.yaml")
                .replace("Order often", "Buy often")
                .replace("value: sum(amount), unit: GBP", "value: max(amount), unit: GBP")
            + "  - {name: first, from: purchases, value: \"datediff(as_of, min(ordered_on))\", unit: days, role: describe}\n");
    job.derive("--as-of", "2026-07-15");
    Map<String, Row> then = assignments(signed);
    Map<String, Row> now = assignments(job.published());
    assertThat(now).hasSize(290).containsAllEntriesOf(then);
    JsonNode segments = json("segments.json");
    assertThat(segments.at("/continues/kind").asText()).isEqualTo("held");
    assertThat(segments.at("/continues/drawn").asText())
        .as("held segments are as old as the figures by which they were drawn")
        .isEqualTo(
            JSON.readTree(Files.readString(signed.resolve("manifest.json"))).get("as_of").asText())
        .isNotEqualTo("2026-07-15");
    assertThat(json("status.json").get("judged").asText())
        .as("derive judges what is due by the clock")
        .isGreaterThan("2026-07-15");
    assertThat(segments.findValuesAsText("feature")).contains("first");
    JsonNode before = JSON.readTree(model(signed));
    JsonNode model = JSON.readTree(job.publishedText("model/model.json"));
    assertThat(model.get("columns")).isEqualTo(before.get("columns"));
    assertThat(model.get("segments")).isEqualTo(before.get("segments"));
    long customers = 0;
    for (JsonNode segment : segments.get("segments")) {
      customers += segment.get("size").asLong();
    }
    assertThat(customers).isEqualTo(290);
    assertSound();
  }

  @Test
  void aFeatureThatIsComputedInAnotherWayKeepsNothingComparable() throws IOException {
    sign(1, robin());
    project.write(
        "conf/features.yaml",
        project
            .read("conf/features.yaml")
            .replace("value: avg(amount)", "value: median(amount)")
            .replaceFirst("transform: log1p", "transform: sqrt"));
    project.write(
        "conf/contracts/purchases.odcs.yaml",
        project
            .read("conf/contracts/purchases.odcs.yaml")
            .replace("logicalType: date, required: true", "logicalType: date"));
    job.derive();
    JsonNode segments = json("segments.json");
    assertThat(segments.at("/chosen/rule").asText()).isNotEqualTo("held");
    assertThat(segments.at("/continues/kind").asText()).isEqualTo("not_comparable");
    Map<String, String> differs = new HashMap<>();
    segments
        .at("/continues/differs")
        .forEach(d -> differs.put(d.get("feature").asText(), d.get("why").asText()));
    assertThat(differs)
        .containsOnly(
            Map.entry("orders", "is compared on another scale (sqrt, and log1p before)"),
            Map.entry("basket", "is computed in another way"));
    assertThat(segments.at("/letters/kept")).isNotEmpty();
    assertThat(segments.at("/cast/hidden")).hasSize(2);
    assertThat(job.publishedText("report/index.html"))
        .contains("No persona is shown: Orders is compared on another scale")
        .doesNotContain("Robin");
  }

  @Test
  void withTheContractAloneTheColumnIsNamed() throws IOException {
    sign(1, robin());
    project.write(
        "conf/contracts/purchases.odcs.yaml",
        project
            .read("conf/contracts/purchases.odcs.yaml")
            .replace("decimal(10,2)", "decimal(12,2)")
            .replace("team:", "description: {purpose: other words}\nteam:"));
    job.derive();
    JsonNode continues = json("segments.json").get("continues");
    assertThat(continues.get("differs").findValuesAsText("feature")).containsExactly("basket");
    assertThat(continues.at("/differs/0/why").asText())
        .isEqualTo("reads purchases.amount, of which the contract says something else now");
  }

  @Test
  void underFollowLinesAreDrawnAnewAndLettersAreInherited() throws IOException {
    sign(1, robin());
    job.derive("--set", "method.refresh.policy=follow");
    JsonNode segments = json("segments.json");
    assertThat(segments.at("/continues/kind").asText()).isEqualTo("followed");
    assertThat(segments.at("/continues/differs")).isEmpty();
    assertThat(segments.at("/chosen/rule").asText()).isNotEqualTo("held");
    assertThat(segments.at("/letters/added")).isEmpty();
    Map<String, Row> then = assignments(signed);
    assertThat(assignments(job.published()))
        .allSatisfy(
            (customer, row) ->
                assertThat(row.getString(1)).isEqualTo(then.get(customer).getString(1)));
  }

  @Test
  void aSignedRunThatIsLostIsNamedWithWhatToDo() throws IOException {
    sign(3, robin());
    Files.delete(signed.resolve("model/model.json"));
    Program.Ended ended = job.run("derive");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output())
        .contains(
            "Run " + signed.getFileName() + ", whose segments the council signed (cast 3)",
            "has lost model/model.json",
            "publish --withdraw");
    Files.delete(project.workspace().resolve("current.json"));
    FileUtil.fullyDelete(signed.toFile());
    Program.Ended gone = job.run("derive");
    assertThat(gone.exit()).as(gone.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(gone.output()).contains("is not in the workspace any more", "from a backup");
    sign(4);
    job.derive();
    assertThat(json("segments.json").get("continues").isNull()).isTrue();
    assertThat(json("manifest.json").get("registry_head").asText()).startsWith("4-");
  }
}
