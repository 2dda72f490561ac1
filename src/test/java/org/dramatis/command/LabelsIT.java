package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hotel's project in which every name was made by a machine and has a label. Its data is faulty
 * in every way that the page tells of.
 */
class LabelsIT {
  private static final int GUESTS = 240;

  /** How sources, columns, features and values are called in the configuration and the data. */
  private static final Pattern NAMES =
      Pattern.compile("\\b(?:src_[a-z]\\d|col_[a-z]\\d|f_z\\d\\w*|v_\\d|dep_\\d)\\b");

  @TempDir private static Path folder;

  private static String lay;
  private static JsonNode segments;
  private static JsonNode audit;
  private static String table;

  @BeforeAll
  static void derive() throws IOException {
    SmallProject project = SmallProject.in(folder);
    List.of(
            "conf/contracts/crm.odcs.yaml",
            "conf/contracts/purchases.odcs.yaml",
            "data/purchases-0.csv")
        .forEach(project::delete);
    project.write("conf/contracts/guests.odcs.yaml", GUEST_LIST);
    project.write("conf/contracts/stays.odcs.yaml", STAYS);
    project.write("conf/contracts/rooms.odcs.yaml", ROOMS);
    project.write("conf/contracts/club.odcs.yaml", CLUB);
    project.write("conf/features.yaml", FEATURES);
    project.write("conf/charter.yaml", CHARTER);
    project.write("conf/beliefs.yaml", BELIEFS);
    project.write("conf/silos/desk.yaml", SILO);
    project.write("data/crm.csv", "col_q7,col_m2,col_b3,col_r5\n" + guests());
    project.write("data/b.csv", "col_o1,col_g2,col_g3,col_s4,col_t5,col_a6\n" + stays());
    project.write("data/c.csv", "col_k1,col_d2\nr0,dep_1\nr1,dep_2\nr2,dep_3\n");
    project.write("data/d.csv", "col_w1,col_w2\n" + club());
    Job job = Job.on(project);
    job.derive("--set", "method.bootstraps=5", "--set", "method.references=1");
    lay =
        job.publishedText("report/index.html")
            .replaceAll("(?s)<style>.*?</style>", "")
            .replaceAll("(?s)<section id=\"expert\".*?</section>", "");
    ObjectMapper json = new ObjectMapper();
    segments = json.readTree(job.publishedText("segments.json"));
    audit = json.readTree(job.publishedText("audit.json"));
    table = job.publishedText("segments.csv");
  }

  /** Every tenth shares a mail address with the one before; some birthdays are missing. */
  private static String guests() {
    return lines(
        GUESTS,
        i ->
            "g%03d,m%03d@x,%s,v_%d"
                .formatted(
                    i,
                    i % 10 == 9 ? i - 1 : i,
                    i % 8 == 0 ? "" : "%d-05-05".formatted(1940 + i % 60),
                    1 + i % 2));
  }

  /** Even guests come often and pay little; a fifth of the rows has a fault of some kind. */
  private static String stays() {
    Random random = new Random(5);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < GUESTS - 20; i++) {
      int stays = i % 2 == 0 ? 10 + random.nextInt(6) : 1 + random.nextInt(2);
      for (int s = 0; s < stays; s++) {
        int euros = i % 2 == 0 ? 50 + random.nextInt(20) : 700 + random.nextInt(200);
        int fault = random.nextInt(15);
        rows.append(
            "s%03d%02d,%s,%s,r%d,2026-%02d-%02d,%s%n"
                .formatted(
                    i,
                    s,
                    fault == 0 ? "nobody" : fault == 1 ? "" : "g%03d".formatted(i),
                    fault == 1 ? "m%03d@x".formatted(i) : "",
                    random.nextInt(5),
                    1 + random.nextInt(6),
                    1 + random.nextInt(28),
                    fault == 2 ? "much" : String.valueOf(euros)));
      }
    }
    return rows.toString();
  }

  private static String club() {
    return lines(GUESTS / 2, i -> "g%03d,%d".formatted(i, i % 7));
  }

  private static String lines(int count, java.util.function.IntFunction<String> line) {
    return String.join("\n", IntStream.range(0, count).mapToObj(line).toList()) + "\n";
  }

  @Test
  void noNameReachesTheCouncil() {
    assertThat(NAMES.matcher(lay).results().map(MatchResult::group).distinct()).isEmpty();
  }

  @Test
  void nobodyIsCalledACustomer() {
    assertThat(
            Pattern.compile(".{0,60}customer.{0,30}", Pattern.CASE_INSENSITIVE)
                .matcher(lay)
                .results()
                .map(MatchResult::group))
        .isEmpty();
    assertThat(lay.toLowerCase(Locale.ROOT)).contains("240 guests", "one known guest");
  }

  @Test
  void labelsStandWhereNamesWould() {
    assertThat(lay)
        .contains(
            "Guest list",
            "“Hotel stays”",
            "“Bill” is not a number",
            "‘Birthday’",
            "“Room”",
            "Club members",
            "Mail",
            "Nights at: the lake",
            "Comes from: the north");
  }

  @Test
  void everyKindOfDoubtIsThere() {
    String from = "<div class=\"doubt\" id=\"doubt\">";
    assertThat(lay).contains(from);
    assertThat(lay.substring(lay.indexOf(from), lay.indexOf("</section>", lay.indexOf(from))))
        .contains(
            "is broken:",
            "belong to no known guest",
            "were rejected, because “Bill” is not a number",
            "that refer to it find nothing in it",
            "guests in scope do not appear in it",
            "may be only 24, because they share “Mail”");
  }

  @Test
  void filesForMachinesKeepTheNamesAndCarryLabels() {
    assertThat(segments.at("/labels/noun/many").asText()).isEqualTo("guests");
    assertThat(segments.at("/labels/sources/src_y8").asText()).isEqualTo("Hotel stays");
    assertThat(audit.at("/labels/columns/src_y8.col_a6").asText()).isEqualTo("Bill");
    assertThat(table).contains(",f_z1,Stays,stays,src_y8,Hotel stays,");
    assertThat(audit.at("/identity/likely/customers").asLong()).isEqualTo(48);
  }

  private static String contract(String name, String label, String role, String file) {
    return """
        apiVersion: v3.1.0
        kind: DataContract
        id: "1"
        version: 1.0.0
        status: active
        servers:
          - {server: files, type: local, path: "data/%4$s", format: csv}
        team:
          name: Front desk
          members: [{username: x, name: Somebody Else, role: owner}]
        schema:
          - name: %1$s
            businessName: %2$s
            customProperties:
              - {property: dramatis.role, value: %3$s}
        """
        .formatted(name, label, role, file);
  }

  private static final String GUEST_LIST =
      contract("src_x9", "Guest list", "spine", "crm.csv")
          + """
              properties:
                - {name: col_q7, businessName: Number, logicalType: string, primaryKey: true, classification: restricted}
                - {name: col_m2, businessName: Mail, logicalType: string, classification: restricted}
                - name: col_b3
                  businessName: Birthday
                  logicalType: date
                  classification: restricted
                  quality:
                    - {metric: nullValues, mustBeLessThan: 5, unit: percent, severity: warning}
                - name: col_b4
                  businessName: Year of birth
                  transformLogic: year(try_cast(col_b3 as date))
                  logicalType: integer
                  customProperties: [{property: dramatis.declassified, value: A year names nobody.}]
                - {name: col_r5, businessName: Region, logicalType: string}
          """;

  private static final String STAYS =
      contract("src_y8", "Hotel stays", "events", "b.csv")
          + """
                - {property: dramatis.eventTime, value: col_t5}
              properties:
                - {name: col_o1, businessName: Stay, logicalType: string, primaryKey: true}
                - {name: col_g2, businessName: Guest, logicalType: string, classification: restricted, relationships: [{to: src_x9.col_q7}]}
                - {name: col_g3, businessName: Mail, logicalType: string, classification: restricted, relationships: [{to: src_x9.col_m2}]}
                - {name: col_s4, businessName: Room, logicalType: string, relationships: [{to: src_z7.col_k1}]}
                - {name: col_t5, businessName: Arrival, logicalType: date, required: true}
                - {name: col_a6, businessName: Bill, logicalType: number, physicalType: "decimal(10,2)", required: true}
          """;

  private static final String ROOMS =
      contract("src_z7", "Rooms of the house", "lookup", "c.csv")
          + """
              properties:
                - {name: col_k1, businessName: Room, logicalType: string, primaryKey: true}
                - {name: col_d2, businessName: Wing, logicalType: string}
          """;

  private static final String CLUB =
      contract("src_w6", "Club members", "attributes", "d.csv")
          + """
              properties:
                - {name: col_w1, businessName: Guest, logicalType: string, classification: restricted, relationships: [{to: src_x9.col_q7}]}
                - {name: col_w2, businessName: Points, logicalType: integer}
          """;

  private static final String FEATURES =
      """
      revenue: f_z9
      growth: f_z1
      reach: f_z6
      features:
        - {name: f_z1, label: Stays, from: src_y8, value: count(*), unit: stays, absent: 0, transform: log1p, role: cluster, says: {high: "Comes often: {value}, everyone {overall}.", low: "Comes seldom: {value}, everyone {overall}."}}
        - {name: f_z2, label: Bill of a stay, from: src_y8, value: avg(col_a6), unit: EUR per stay, transform: log1p, role: cluster, says: {high: "Pays much: {value}, everyone {overall}.", low: "Pays little: {value}, everyone {overall}."}}
        - {name: f_z3, label: Nights at, from: src_y8, value: count(*), by: src_z7.col_d2, as: share, labels: {dep_1: the lake, dep_2: the wood, dep_3: the road}, role: cluster, says: {high: "Likes {category}: {value} nights, everyone {overall}."}}
        - {name: f_z4, label: Age, from: src_x9, value: 2026 - col_b4, unit: years, role: describe, says: {high: "Is older: {value}, everyone {overall}.", low: "Is younger: {value}, everyone {overall}."}}
        - {name: f_z5, label: Comes from, from: src_x9, value: col_r5, labels: {v_1: the north, v_2: the south}, role: describe}
        - {name: f_z6, label: Points of the club, from: src_w6, value: col_w2, role: describe, says: {high: "Collects points: {value}.", low: "Has few points: {value}."}}
        - {name: f_z7, label: Stage, from: features, value: "case when f_z1 > 5 then 'v_3' else 'v_4' end", labels: {v_3: regular guest, v_4: passer-by}, role: describe}
        - {name: f_z9, label: Money spent, from: src_y8, value: sum(col_a6), unit: EUR, absent: 0, role: describe}
      """;

  private static final String CHARTER =
      """
      noun: {one: guest, many: guests}
      scope: "f_z1 > 0"
      outside: have not stayed yet
      minimum_segment: 20
      objectives:
        - {id: O1, asks: "Who pays much?", owner: desk, measure: "avg(int(f_z2 > 300))"}
        - {id: O2, asks: "Who would come again?", owner: desk}
      members:
        - {function: desk, name: A. Chair, role: chair}
        - {function: house_keeping, name: B. Member}
      metrics:
        - {function: house_keeping, says: Many stay often, measure: "avg(f_z1)", target: "> 3"}
      journey:
        - step: arrival
          taken: "avg(int(f_z1 > 0))"
          trouble: "avg(int(f_z2 > 300))"
          says: stays that cost much
          touchpoints: [{name: front desk, source: src_y8}, {name: car park}]
      """;

  private static final String BELIEFS =
      """
      beliefs:
        - id: B1
          function: desk
          says: "Who comes often pays little."
          claim: {who: "f_z1 > 5", feature: f_z2, comparison: lower}
        - id: B2
          function: desk
          says: "Everybody is young."
          claim: {feature: f_z4, comparison: "< 30"}
      """;

  private static final String SILO =
      """
      function: desk
      personas:
        - {name: Regular, rule: f_z1 > 5}
        - {name: Spender, rule: f_z2 > 300}
      """;
}
