package org.dramatis.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dramatis.contract.Contract;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.Test;

class ContractChecksTest {
  private static final String KEY =
      "{name: id, logicalType: string, primaryKey: true, classification: restricted}";
  private static final String TO_CRM =
      "{name: who, logicalType: string, classification: restricted,"
          + " relationships: [{to: crm.id}]}";

  private final Map<String, String> files = new LinkedHashMap<>();

  ContractChecksTest() {
    source("crm", "spine", "", KEY);
  }

  /** Adds or replaces a contract; {@code custom} is more custom properties, comma first. */
  private void source(String name, String role, String custom, String... properties) {
    file(name, name, role, custom, properties);
  }

  private void file(String file, String name, String role, String custom, String... properties) {
    files.put(
        file,
        String.format(
            """
            {apiVersion: v3.1.0, kind: DataContract, id: "1", version: 1.0.0, status: active,
             servers: [{server: s, type: local, path: p, format: csv}],
             schema: [{name: %s, customProperties: [{property: dramatis.role, value: %s}%s],
              properties: [%s]}]}
            """,
            name, role, custom, String.join(",\n", properties)));
  }

  private static String custom(String name, String value) {
    return ", {property: dramatis." + name + ", value: " + value + "}";
  }

  private List<String> problems() {
    Problems problems = new Problems();
    List<Contract> contracts = new ArrayList<>();
    files.forEach((file, text) -> contracts.add(ContractReader.read(file, text, problems)));
    ContractChecks.check(contracts, "contracts", problems);
    return problems.all().stream()
        .map(p -> p.file() + " " + p.key() + ": " + p.message())
        .map(s -> s.replace("schema[0].", "").replace("customProperties.dramatis.", ""))
        .toList();
  }

  @Test
  void readersTellSourcesApart() {
    source("web_visits", "lookup", "", KEY);
    source("web-visits", "lookup", "", KEY);
    assertThat(problems())
        .contains(
            "web-visits businessName: readers call web-visits \"web visits\" like web_visits; expected"
                + " a name that tells them apart");
  }

  @Test
  void sourcesThatJoinHaveNoProblem() {
    source(
        "orders",
        "lookup",
        "",
        "{name: no, logicalType: integer, unique: true}",
        TO_CRM,
        "{name: at, logicalType: timestamp}");
    source(
        "items",
        "events",
        custom("eventTime", "orders.at"),
        "{name: order, logicalType: integer, relationships: [{to: orders.no}]}");
    source("optout", "suppression", "", TO_CRM);
    assertThat(problems()).isEmpty();
  }

  @Test
  void aSpineMayBeDrawnFromEvents() {
    source("crm", "spine", custom("onePer", "id"), KEY.replace("primaryKey: true, ", ""));
    source("web", "events", "", TO_CRM);
    assertThat(problems()).isEmpty();
  }

  @Test
  void twoContractsOfOneSourceAreReported() {
    file("again", "CRM", "lookup", "", "{name: x, logicalType: string}");
    assertThat(problems())
        .containsExactly("again name: the source CRM has a contract already, crm");
  }

  @Test
  void thereIsExactlyOneSpine() {
    source("other", "spine", "", KEY);
    assertThat(problems())
        .containsExactly(
            "other role: a second spine beside crm; expected one source that lists the customers,"
                + " so give this one another role");
    files.clear();
    source("web", "events", "", "{name: x, logicalType: string}");
    assertThat(problems())
        .containsExactly(
            "contracts : no contract has dramatis.role: spine; expected one source that lists the"
                + " customers");
  }

  @Test
  void aCustomerIsKnownByOneRestrictedColumn() {
    source("crm", "spine", "", KEY, KEY.replace("id,", "id2,"));
    assertThat(problems())
        .containsExactly(
            "crm properties: a customer is known by one column; expected one property with"
                + " primaryKey: true or the custom property dramatis.onePer, found 2 columns in the"
                + " primary key");
    source("crm", "spine", "", "{name: id, logicalType: string}");
    assertThat(problems())
        .singleElement()
        .asString()
        .endsWith("found 0 columns in the primary key");
    source("crm", "spine", "", "{name: id, logicalType: string, primaryKey: true}");
    assertThat(problems())
        .containsExactly(
            "crm properties[0]: id identifies people, so that it must be pseudonymised before"
                + " anything is written; expected classification: restricted");
    source("crm", "spine", custom("onePer", "id"), "{name: id, logicalType: string}");
    assertThat(problems())
        .singleElement()
        .asString()
        .contains("expected classification: restricted");
    source("crm", "spine", custom("onePer", "other"), KEY, "{name: other, logicalType: string}");
    assertThat(problems())
        .containsExactly(
            "crm onePer: one row per other, but the primary key is id; a customer is known by one"
                + " column");
    source("crm", "spine", custom("onePer", "idd"), KEY.replace("primaryKey: true, ", ""));
    assertThat(problems()).containsExactly("crm onePer: crm has no column idd; did you mean id?");
  }

  @Test
  void aRelationshipLeadsToAColumnOfTheSpineOrALookup() {
    source(
        "web",
        "events",
        "",
        TO_CRM,
        "{name: x, logicalType: string, relationships:"
            + " [{to: crn.id}, {to: crm.idd}, {to: shop.id}]}");
    source("shop", "events", "", TO_CRM, "{name: id, logicalType: string}");
    assertThat(problems())
        .containsExactly(
            "web properties[1].relationships[0].to: there is no source crn; did you mean crm?",
            "web properties[1].relationships[1].to: crm has no column idd; did you mean id?",
            "web properties[1].relationships[2].to: shop has the role events; expected a column of"
                + " the spine or of a lookup");
  }

  @Test
  void bothEndsHaveOneTypeAndOneClassification() {
    source("web", "events", "", "{name: x, logicalType: integer, relationships: [{to: crm.id}]}");
    assertThat(problems())
        .containsExactly(
            "web properties[0].relationships[0].to: x has the logicalType integer, crm.id has"
                + " string; expected the same on both ends",
            "web properties[0]: x refers to crm.id, which is restricted, and so identifies the same"
                + " people; expected classification: restricted");
  }

  @Test
  void relationshipsFormNoCircle() {
    source("a", "lookup", "", "{name: k, logicalType: string, relationships: [{to: b.k}]}");
    source("b", "lookup", "", "{name: k, logicalType: string, relationships: [{to: a.k}]}");
    source("crm", "spine", "", KEY.replace("}", ", relationships: [{to: crm.id}]}"));
    assertThat(problems())
        .containsExactly(
            "crm properties[0].relationships[0].to: leads back to crm itself; relationships must"
                + " not form a circle",
            "a properties[0].relationships[0].to: leads back to a itself; relationships must not"
                + " form a circle",
            "b properties[0].relationships[0].to: leads back to b itself; relationships must not"
                + " form a circle");
  }

  @Test
  void eventsReachTheSpine() {
    source("shops", "lookup", "", "{name: k, logicalType: string}");
    for (String role : List.of("events", "attributes", "labels", "suppression")) {
      source("web", role, "", "{name: k, logicalType: string, relationships: [{to: shops.k}]}");
      assertThat(problems())
          .containsExactly(
              "web properties: no relationship leads from web to the spine crm, directly or through"
                  + " lookups, so that its rows would belong to nobody");
    }
  }

  @Test
  void anEventTimeIsATimeThatIsKept() {
    source("shops", "lookup", "", "{name: k, logicalType: string}");
    source("web", "events", custom("eventTime", "who"), TO_CRM);
    assertThat(problems())
        .containsExactly(
            "web eventTime: who has the logicalType string; expected a date or timestamp");
    source("web", "events", custom("eventTime", "att"), TO_CRM, "{name: at, logicalType: date}");
    assertThat(problems())
        .containsExactly("web eventTime: web has no column att; did you mean at?");
    source("web", "events", custom("eventTime", "shops.at"), TO_CRM);
    assertThat(problems())
        .containsExactly(
            "web eventTime: no relationship leads to shops; expected a column, or lookup.column of a"
                + " lookup that a property refers to");
    source(
        "web",
        "events",
        custom("eventTime", "shops.at"),
        TO_CRM,
        "{name: k, logicalType: string, relationships: [{to: shops.k}]}");
    assertThat(problems())
        .containsExactly(
            "web eventTime: no relationship leads to a column of shops that is unique there, so"
                + " that a row could have several dates; expected one to its primary key, to a"
                + " unique column or to its dramatis.onePer");
    source("shops", "lookup", "", "{name: k, logicalType: string, unique: true}");
    assertThat(problems()).containsExactly("web eventTime: shops has no column at; expected k");
    source("web", "events", custom("eventTime", "crm.id"), TO_CRM);
    assertThat(problems())
        .containsExactly(
            "web eventTime: crm lists the customers and is no lookup; expected a column, or"
                + " lookup.column of a lookup that a property refers to");
    source(
        "web",
        "events",
        custom("eventTime", "born"),
        TO_CRM,
        "{name: born, logicalType: date, classification: restricted}");
    assertThat(problems())
        .containsExactly("web eventTime: born is restricted, so that no event would keep it");
  }

  @Test
  void aBrokenContractCausesNoProblemElsewhere() {
    source(
        "web",
        "events",
        custom("eventTime", "shops.at"),
        TO_CRM,
        "{name: k, logicalType: string, relationships: [{to: shops.k}]}");
    source("shops", "lookup", "", "{name: k, logicalTyp: string}");
    assertThat(problems()).hasSize(2).allMatch(p -> p.startsWith("shops "));
    source("crm", "spin", "", KEY);
    assertThat(problems()).hasSize(3).noneMatch(p -> p.startsWith("web"));
  }

  @Test
  void aColumnIsRestrictedOrDeclassified() {
    source(
        "crm",
        "spine",
        "",
        KEY,
        "{name: a, logicalType: string, transformLogic: id, classification: restricted,"
            + " customProperties: [{property: dramatis.declassified, value: why}]}");
    assertThat(problems())
        .containsExactly(
            "crm properties[1].classification: a column is either restricted or"
                + " dramatis.declassified; keep one");
  }
}
