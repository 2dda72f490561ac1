package org.dramatis.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.Timeliness;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.feature.SourceUse;
import org.dramatis.report.Golden;
import org.dramatis.report.ReportCopy;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditDocumentTest {

  @ParameterizedTest
  @MethodSource("org.dramatis.report.document.SegmentsDocumentTest#everyKindOfRun")
  void readBackAndWrittenAgainItIsTheSameBytes(RunReport report) throws IOException {
    String written = Written.audit(report);
    assertThat(Json.writeRounded(Json.read(written, AuditDocument.class))).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("org.dramatis.report.document.SegmentsDocumentTest#everyKindOfRun")
  void everyRunSatisfiesTheSchema(RunReport report) throws IOException {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(RecordSchema.schema("audit.schema.json"))
                .validate(parsed(report)))
        .isEmpty();
  }

  @Test
  void theSchemaAndTheRecordsSayTheSame() throws IOException {
    JsonNode schema = RecordSchema.schema("audit.schema.json");
    assertThat(RecordSchema.differences(schema, AuditDocument.class)).isEmpty();
  }

  @Test
  void theRetailersAuditIsTheApprovedOne() {
    Golden.assertSame("audit.json", Written.audit(ReportFixture.retailer()));
  }

  @Test
  void aReasonIsCountedOverAllColumnsTheMostFrequentFirst() throws IOException {
    JsonNode reasons =
        parsed(
                reportWith(
                    List.of(
                        new ReasonCount("too_few_fields", "", 4),
                        new ReasonCount("missing_value", "a", 3),
                        new ReasonCount("missing_value", "b", 2),
                        new ReasonCount("after_as_of", "c", 4))))
            .get("extracts")
            .get(0)
            .get("reasons");
    assertThat(reasons).hasToString("{\"missing_value\":5,\"after_as_of\":4,\"too_few_fields\":4}");
  }

  @Test
  void aLookupHasNeitherCoverageNorLinks() throws IOException {
    JsonNode audit = parsed(ReportFixture.retailer());
    JsonNode products = audit.get("sources").get(3);
    assertThat(products.get("source").asText()).isEqualTo("products");
    assertThat(products.get("coverage").isNull()).isTrue();
    assertThat(products.get("freshness").isNull()).isTrue();
    assertThat(audit.get("identity").get("linked").has("products")).isFalse();
  }

  private static RunReport reportWith(List<ReasonCount> reasons) {
    RunReport base = ReportFixture.retailer();
    ExtractAudit audit = new ExtractAudit(13, 0, 13, 0, reasons, List.of());
    SourceCard card =
        new SourceCard(
            "s",
            SourceRole.LOOKUP,
            base.sources().get(0).ownership(),
            1,
            audit,
            Optional.empty(),
            Optional.empty(),
            SourceUse.NONE,
            List.of(),
            List.of(),
            List.of(),
            Timeliness.UNKNOWN);
    return ReportCopy.of(base).sources(List.of(card)).made();
  }

  private static JsonNode parsed(RunReport report) throws IOException {
    return new ObjectMapper().readTree(Written.audit(report));
  }
}
