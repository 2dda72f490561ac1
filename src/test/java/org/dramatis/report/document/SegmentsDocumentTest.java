package org.dramatis.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.dramatis.cluster.TestSegments;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.Golden;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsDocumentTest {
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
    Golden.assertSame("segments.json", Written.segments(ReportFixture.retailer()));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void everyRunSatisfiesTheSchema(RunReport report) throws IOException {
    assertThat(schema().validate(parsed(Written.segments(report)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKindOfRun")
  void readBackAndWrittenAgainItIsTheSameBytes(RunReport report) throws IOException {
    String written = Written.segments(report);
    SegmentsDocument read = Json.read(written, SegmentsDocument.class, TestSegments.RUN);
    assertThat(Json.writeRounded(read)).isEqualTo(written);
    assertThat(Json.write(read).length()).isGreaterThanOrEqualTo(written.length());
  }

  @Test
  void theSchemaAndTheRecordsSayTheSame() throws IOException {
    JsonNode schema = RecordSchema.schema("segments.schema.json");
    assertThat(RecordSchema.differences(schema, SegmentsDocument.class)).isEmpty();
  }

  @Test
  void aMemberThatOnlyTheSchemaOrOnlyTheRecordsHaveIsFound() throws IOException {
    JsonNode schema = RecordSchema.schema("segments.schema.json");
    ((ObjectNode) schema.at("/$defs/feature/properties")).remove("effect");
    ((ObjectNode) schema.at("/properties/scope/properties")).putObject("lost").put("type", "null");
    assertThat(RecordSchema.differences(schema, SegmentsDocument.class))
        .hasSize(3)
        .anyMatch(d -> d.startsWith("/scope has"))
        .anyMatch(d -> d.startsWith("/segments[]/features[] has"))
        .anyMatch(d -> d.startsWith("/unfit/features[] has"));
  }

  @Test
  void aMemberThatMayNotBeNullOrHasAnotherTypeOrWordIsFound() throws IOException {
    JsonNode schema = RecordSchema.schema("segments.schema.json");
    ObjectNode properties = (ObjectNode) schema.get("properties");
    ((ObjectNode) properties.get("sse")).putArray("type").add("number").add("null");
    ((ObjectNode) properties.get("k")).put("type", "string");
    ((ObjectNode) schema.at("/$defs/feature/properties/role")).putArray("enum").add("cluster");
    assertThat(RecordSchema.differences(schema, SegmentsDocument.class))
        .hasSize(4)
        .anyMatch(d -> d.startsWith("/sse may be null"))
        .anyMatch(d -> d.startsWith("/k: [integer] by the record, [string]"))
        .anyMatch(d -> d.startsWith("/segments[]/features[]/role: [cluster, describe]"));
  }

  @Test
  void theSchemaRefusesAWithheldFigureWithAValue() throws IOException {
    String leaking =
        Written.segments(ReportFixture.retailer())
            .replaceFirst("\"disclosure\": \"shown\"", "\"disclosure\": \"withheld\"");
    assertThat(schema().validate(parsed(leaking))).isNotEmpty();
  }

  @Test
  void theSchemaRefusesABoundedFigureWithAValueAndAShownOneWithABound() throws IOException {
    for (String raises : List.of("value", "effect", "low", "high", "p_adjusted")) {
      JsonNode leaking = parsed(Written.segments(ReportFixture.retailer()));
      bounded(leaking).put(raises, 0.5);
      assertThat(schema().validate(leaking)).as(raises).isNotEmpty();
    }
    JsonNode both = parsed(Written.segments(ReportFixture.retailer()));
    bounded(both).put("disclosure", "shown");
    assertThat(schema().validate(both)).isNotEmpty();
  }

  private static ObjectNode bounded(JsonNode document) {
    return StreamSupport.stream(document.at("/segments/0/features").spliterator(), false)
        .filter(figure -> figure.get("disclosure").asText().equals("below"))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSchemaRefusesAWithheldFigureWithARangeOrATest() throws IOException {
    for (String part : List.of("low", "high", "p_adjusted")) {
      JsonNode leaking = parsed(Written.segments(ReportFixture.withEverythingSuppressed()));
      ((ObjectNode) leaking.at("/segments/0/features/0")).put(part, 0.5);
      assertThat(schema().validate(leaking)).as(part).isNotEmpty();
    }
  }

  @Test
  void theSchemaRefusesATestOfAFeatureThatShapedSegmentsAndHalfARange() throws IOException {
    JsonNode circular = parsed(Written.segments(ReportFixture.retailer()));
    ObjectNode orders = (ObjectNode) circular.at("/segments/0/features/0");
    assertThat(orders.get("role").asText()).isEqualTo("cluster");
    assertThat(schema().validate(circular)).isEmpty();
    orders.put("p_adjusted", 0.5);
    assertThat(schema().validate(circular)).isNotEmpty();
    JsonNode half = parsed(Written.segments(ReportFixture.retailer()));
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
            new RunReport.Provenance(
                "9.9.9", "9", "other", "other", 9, java.util.Optional.of("a"), List.of()),
            OptionalInt.of(30),
            List.of(),
            report.identity(),
            report.proxies(),
            report.scaling(),
            report.segmentation(),
            report.profiles(),
            report.fit(),
            report.outside(),
            report.labels(),
            report.council(),
            report.cast());
    assertThat(Written.segments(other)).isEqualTo(Written.segments(report));
  }

  @Test
  void aWithheldFigureIsNotWritten() throws IOException {
    JsonNode document = parsed(Written.segments(ReportFixture.withEverythingSuppressed()));
    document
        .findParents("near_border")
        .forEach(parent -> ((ObjectNode) parent).remove("near_border"));
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
  void howManyAreBetweenTwoCrowdsIsNotTold() throws IOException {
    JsonNode document = parsed(Written.segments(ReportFixture.retailer()));
    assertThat(document.findValues("mixed")).anyMatch(JsonNode::isObject);
    assertThat(document.findValue("between")).isNull();
  }

  @Test
  void noNumberHasMoreThanSixSignificantDigits() {
    String json = Written.segments(ReportFixture.sized(7, 40));
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
                    p.group(),
                    p.size(),
                    Double.NaN,
                    OptionalDouble.empty(),
                    p.features(),
                    p.statements()));
    assertThatThrownBy(() -> Written.segments(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void linesEndWithALineFeedAndIndentByTwoSpaces() {
    String json = Written.segments(ReportFixture.retailer());
    assertThat(json).doesNotContain("\r").endsWith("}\n").startsWith("{\n  \"k\": 5,\n");
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(RecordSchema.schema("segments.schema.json"));
  }

  private static JsonNode parsed(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
