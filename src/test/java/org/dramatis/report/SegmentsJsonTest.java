package org.dramatis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dramatis.profile.SegmentProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsJsonTest {
  private static final Pattern NUMBER = Pattern.compile("(?<=: )-?[0-9][0-9.]*(?=,?$)");

  static List<RunReport> everyKindOfRun() {
    return List.of(
        ReportFixture.retailer(),
        ReportFixture.sized(2, 25),
        ReportFixture.sized(8, 200),
        ReportFixture.hostile(),
        ReportFixture.withEverythingSuppressed(),
        ReportFixture.withoutRevenue(),
        ReportFixture.withoutDates());
  }

  @Test
  void theRetailersFiguresAreTheApprovedOnes() {
    Golden.assertSame("segments.json", SegmentsJson.of(ReportFixture.retailer()));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void everyRunSatisfiesTheSchema(RunReport report) throws IOException {
    assertThat(schema().validate(parsed(SegmentsJson.of(report)))).isEmpty();
  }

  @Test
  void theSchemaRefusesAWithheldFigureWithAValue() throws IOException {
    String leaking =
        SegmentsJson.of(ReportFixture.retailer())
            .replaceFirst("\"suppressed\": false", "\"suppressed\": true");
    assertThat(schema().validate(parsed(leaking))).isNotEmpty();
  }

  @Test
  void theSchemaRefusesAWithheldFigureWithARangeOrATest() throws IOException {
    for (String part : List.of("low", "high", "p_adjusted")) {
      JsonNode leaking = parsed(SegmentsJson.of(ReportFixture.withEverythingSuppressed()));
      ((ObjectNode) leaking.at("/segments/0/features/0")).put(part, 0.5);
      assertThat(schema().validate(leaking)).as(part).isNotEmpty();
    }
  }

  @Test
  void theSchemaRefusesATestOfAFeatureThatShapedSegmentsAndHalfARange() throws IOException {
    JsonNode circular = parsed(SegmentsJson.of(ReportFixture.retailer()));
    ObjectNode orders = (ObjectNode) circular.at("/segments/0/features/0");
    assertThat(orders.get("role").asText()).isEqualTo("cluster");
    assertThat(schema().validate(circular)).isEmpty();
    orders.put("p_adjusted", 0.5);
    assertThat(schema().validate(circular)).isNotEmpty();
    JsonNode half = parsed(SegmentsJson.of(ReportFixture.retailer()));
    ((ObjectNode) half.at("/segments/0/features/0")).putNull("high");
    assertThat(schema().validate(half)).isNotEmpty();
  }

  @Test
  void nothingTellsWhichRunItWas() {
    RunReport report = ReportFixture.retailer();
    RunReport other =
        new RunReport(
            "another-run",
            java.util.Optional.empty(),
            new Provenance(
                "9.9.9", "9", "other", "other", 9, java.util.Optional.of("a"), List.of()),
            OptionalInt.of(30),
            List.of(),
            report.identity(),
            report.standIns(),
            report.scaling(),
            report.segmentation(),
            report.profiles(),
            report.unfit(),
            report.council());
    assertThat(SegmentsJson.of(other)).isEqualTo(SegmentsJson.of(report));
  }

  @Test
  void aSuppressedFigureIsNotWrittenEvenWhereTheRecordHoldsIt() throws IOException {
    JsonNode document = parsed(SegmentsJson.of(ReportFixture.withEverythingSuppressed()));
    assertThat(document.findValues("value").stream().filter(v -> !v.isObject()))
        .isNotEmpty()
        .allMatch(JsonNode::isNull);
    for (String part : List.of("effect", "p_adjusted")) {
      assertThat(document.findValues(part)).as(part).isNotEmpty().allMatch(JsonNode::isNull);
    }
    for (JsonNode segment : document.get("segments")) {
      assertThat(segment.get("features").findValues("low")).allMatch(JsonNode::isNull);
      assertThat(segment.get("features").findValues("high")).allMatch(JsonNode::isNull);
    }
  }

  @Test
  void noNumberHasMoreThanSixSignificantDigits() {
    String json = SegmentsJson.of(ReportFixture.sized(7, 40));
    List<String> numbers =
        json.lines().flatMap(l -> NUMBER.matcher(l).results()).map(m -> m.group()).toList();
    assertThat(numbers).hasSizeGreaterThan(500);
    assertThat(numbers)
        .allMatch(n -> new BigDecimal(n).stripTrailingZeros().precision() <= 6, "six digits");
  }

  @Test
  void anUndefinedNumberIsRefused() {
    RunReport broken =
        ReportFixture.withProfiles(
            p ->
                new SegmentProfile(
                    p.segment(),
                    p.size(),
                    Double.NaN,
                    OptionalDouble.empty(),
                    p.features(),
                    p.statements()));
    assertThatThrownBy(() -> SegmentsJson.of(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void linesEndWithALineFeedAndIndentByTwoSpaces() {
    String json = SegmentsJson.of(ReportFixture.retailer());
    assertThat(json).doesNotContain("\r").endsWith("}\n").startsWith("{\n  \"k\": 5,\n");
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream resource =
        SegmentsJson.class.getResourceAsStream("/org/dramatis/report/segments.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(resource);
    }
  }

  private static JsonNode parsed(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
