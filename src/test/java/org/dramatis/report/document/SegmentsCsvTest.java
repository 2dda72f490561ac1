package org.dramatis.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.report.Golden;
import org.dramatis.report.HostileTexts;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.junit.jupiter.api.Test;

class SegmentsCsvTest {
  private static final List<String> TEXTS =
      List.of("segment", "feature", "label", "unit", "source", "source_label");

  @Test
  void theRetailersFiguresAreTheApprovedOnes() {
    Golden.assertSame("segments.csv", Written.table(ReportFixture.retailer()));
  }

  @Test
  void itHoldsTheFiguresOfTheJson() throws IOException {
    RunReport report = ReportFixture.retailer();
    List<List<String>> rows = read(Written.table(report));
    List<String> header = rows.remove(0);
    List<List<String>> expected = new ArrayList<>();
    for (JsonNode segment : new ObjectMapper().readTree(Written.segments(report)).get("segments")) {
      for (JsonNode feature : segment.get("features")) {
        expected.add(header.stream().map(column -> cell(segment, feature, column)).toList());
      }
    }
    assertThat(rows).isEqualTo(expected);
  }

  private static String cell(JsonNode segment, JsonNode feature, String column) {
    if (column.equals("source_label")) {
      return ReportFixture.LABELS.source(feature.get("source").asText());
    }
    JsonNode cell = segment.has(column) ? segment : feature;
    JsonNode found = cell.has(column) ? cell.get(column) : prevalence(feature, column);
    return found.isDouble()
        ? found.decimalValue().stripTrailingZeros().toPlainString()
        : found.isNull() ? "" : found.asText();
  }

  /** {@code inside}, {@code inside_disclosure} and the like. */
  private static JsonNode prevalence(JsonNode feature, String column) {
    JsonNode prevalence = feature.get("prevalence");
    if (prevalence.isNull()) {
      return prevalence;
    }
    if (column.equals("prevalence_of")) {
      return prevalence.get("of");
    }
    String[] names = column.split("_", 2);
    return prevalence.get(names[0]).get(names.length == 1 ? "value" : names[1]);
  }

  @Test
  void noTextCellIsSomethingThatASpreadsheetWouldCompute() {
    List<List<String>> rows = read(Written.table(ReportFixture.hostile()));
    List<String> header = rows.remove(0);
    for (String column : TEXTS) {
      assertThat(rows)
          .extracting(row -> row.get(header.indexOf(column)))
          .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
    }
    assertThat(rows)
        .extracting(row -> row.get(header.indexOf("label")))
        .contains("'" + HostileTexts.FORMULA, "'+1", "'-1", "'@x", "'\tx", HostileTexts.LINES);
  }

  @Test
  void aNegativeNumberIsNotTakenForAFormula() {
    assertThat(Written.table(ReportFixture.retailer()))
        .contains(
            ",0.48,shown,,0.612,shown,,,,,-0.21,-0.2,0.456,0.504,,below_average,0.5525,shown,,0.4475,shown,\r\n")
        .contains("\r\n");
  }

  /** Reads RFC 4180. */
  private static List<List<String>> read(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
