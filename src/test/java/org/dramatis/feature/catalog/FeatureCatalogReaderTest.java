package org.dramatis.feature.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dramatis.contract.Contract;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureCatalogReaderTest {
  private static final Path CONF = Path.of("src/test/resources/project/conf");

  private final Problems problems = new Problems();
  private final List<Contract> contracts = new ArrayList<>();

  @BeforeEach
  void readContracts() throws IOException {
    for (String name : List.of("crm", "products", "purchases")) {
      String text = Files.readString(CONF.resolve("contracts/" + name + ".odcs.yaml"));
      contracts.add(ContractReader.read(name, text, problems));
    }
  }

  private FeatureCatalog read(String text) {
    return YamlDocument.parse("f", text, problems)
        .read(root -> FeatureCatalogReader.read(root, "f", contracts, problems));
  }

  private List<String> sentences() {
    return problems.all().stream().map(Problem::sentence).toList();
  }

  @Test
  void aWholeCatalogueIsRead() throws IOException {
    FeatureCatalog catalog = read(Files.readString(CONF.resolve("features.yaml")));
    assertThat(sentences()).isEmpty();
    assertThat(catalog.windowDays()).isEqualTo(365);
    assertThat(catalog.weights()).isEqualTo(Map.of("purchases", 1.5));
    assertThat(catalog.revenue()).contains("spend");
    assertThat(catalog.features().get(0))
        .isEqualTo(
            new Feature(
                "orders",
                "Orders",
                "purchases",
                "try_divide(count(distinct order_id), active_months)",
                OptionalInt.of(365),
                Optional.empty(),
                Transform.LOG1P,
                FeatureRole.CLUSTER,
                "orders per month",
                Map.of(),
                Optional.of("0"),
                new StatementTemplates(
                    Optional.of(
                        new StatementTemplates.Sentence(
                            "Orders often: {value}{unit}, everyone {overall}.",
                            "Orders often",
                            " {value}{unit}, everyone {overall}.")),
                    Optional.of(
                        StatementTemplates.Sentence.of(
                            "Orders rarely: {value}, everyone {overall}."))),
                Icons.NONE,
                Optional.empty(),
                5));
    assertThat(catalog.features().get(1).breakdown())
        .contains(new Breakdown("products.department", Breakdown.Measure.SHARE, 6));
    assertThat(catalog.features().get(1).unit()).isEqualTo("share");
    assertThat(catalog.features().get(1).label()).isEqualTo("department");
    assertThat(catalog.features().get(1).labels()).isEqualTo(Map.of("garden", "the garden"));
    assertThat(catalog.features().get(2).windowDays()).isEmpty();
    assertThat(catalog.features().get(4).from()).isEqualTo(Feature.FEATURES);
  }

  @Test
  void whatIsLeftOutHasADefault() {
    FeatureCatalog catalog =
        read(
            """
            features:
              - {name: a, from: purchases, value: sum(amount), by: sku, role: cluster}
              - {name: b, from: purchases, value: sum(amount), by: sku, as: value, role: describe}
              - {name: c, from: purchases, value: sum(amount), window: 90 days, role: describe}
            """);
    assertThat(sentences()).isEmpty();
    assertThat(catalog.windowDays()).isEqualTo(365);
    assertThat(catalog.weights()).isEmpty();
    assertThat(catalog.revenue()).isEmpty();
    Feature first = catalog.features().get(0);
    assertThat(first.breakdown()).contains(new Breakdown("sku", Breakdown.Measure.SHARE, 8));
    assertThat(first.transform()).isEqualTo(Transform.NONE);
    assertThat(first.says()).isEqualTo(StatementTemplates.NOTHING);
    assertThat(first.absent()).isEmpty();
    assertThat(catalog.features().get(1).unit()).isEmpty();
    assertThat(catalog.features().get(2).windowDays()).hasValue(90);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: segment, from: crm|name: segment has a meaning of its own; expected another name",
        "name: AS_OF, from: crm|name: AS_OF has a meaning of its own; expected another name",
        "name: a b, from: crm|name: expected a name of letters, digits and _, not starting with a"
            + " digit (at most 64), found a b",
        "name: x, from: purchses|from: there is no source purchses; did you mean purchases?",
        "name: x, from: products|from: products has the role lookup, which describes no customer;"
            + " expected another source",
        "name: x, from: crm, as: share|as: says how categories are kept, but by is missing",
        "name: x, from: crm, most: 3|most: says how categories are kept, but by is missing",
        "name: x, from: purchases, by: skew|by: purchases has no column skew; expected order_id,"
            + " customer_id, sku, amount, items or bought_at",
        "name: x, from: purchases, by: produce.sku|by: there is no source produce; expected column"
            + " or lookup.column",
        "name: x, from: purchases, by: products.skus|by: products has no column skus; did you mean"
            + " sku?",
        "name: x, from: purchases, by: crm.country|by: crm is not a lookup; expected column or"
            + " lookup.column",
        "name: x, from: purchases, by: customer_id|by: customer_id is restricted, so that it is"
            + " never shown; expected another column",
        "name: x, from: features, by: a|by: a feature over features has no categories; expected a"
            + " source in from",
        "name: x, from: purchases, by: sku, unit: GBP|unit: a share of categories is counted in"
            + " share; leave the unit out",
        "name: x, from: features, window: all|window: a feature over features has no window of its"
            + " own; leave it out",
        "name: x, from: crm, window: monthly|window: expected all or a number of days such as 365"
            + " days, found monthly; months and years have no fixed number of days",
        "name: x, from: crm, transform: log|transform: expected one of none, log1p, asinh, sqrt or"
            + " logit, found log",
        "name: x, from: crm, says: {hi: a}|says.hi: unknown key; expected high or low",
        "name: x, from: crm, says: {low: \"{vaule} a\"}|says.low: {vaule} is unknown; did you mean"
            + " value?",
        "name: x, from: crm, says: {low: \"{category} a\"}|says.low: {category} is only known to a"
            + " feature with by",
        "name: x, from: crm, says: {low: \"{value a\"}|says.low: a brace without its partner;"
            + " expected {value}, {overall} or {category}",
        "name: x, from: crm, unit: days, says: {low: \"Waits {value} days\"}|says.low: the first"
            + " figure brings its unit, \"days\", with it; leave \"days\" behind it out",
        "name: x, from: crm, unit: orders per month, says: {high: \"Everyone {overall} a month\"}|"
            + "says.high: the first figure brings its unit, \"orders per month\", with it; leave"
            + " \"month\" behind it out",
        "name: x, from: crm, labels: {a: x, b: x}|labels: a and b are both called \"x\", so that"
            + " nobody could tell them apart",
        "name: x, from: crm, labels: {a: [x]}|labels.a: expected a text, found a list",
        "name: x, from: crm, absent: |absent: has no value; expected a text",
        "name: x, from: crm, icon: frog|icon: expected one of basket, parcel, gift, clock, calendar,"
            + " tag, coin, phone, envelope, screen, magnifier, shop, house, garden, tool, book, shirt,"
            + " shoe, child, food, drink, car, return, speech, page, heart or star, found frog",
        "name: x, from: crm, icons: {a: teapot}|icons: there is no drawing of teapot for a;"
            + " expected basket, parcel, gift, clock, calendar, tag, coin, phone, envelope, screen,"
            + " magnifier, shop, house, garden, tool, book, shirt, shoe, child, food, drink, car,"
            + " return, speech, page, heart or star",
        "name: x, from: crm, icons: {a: hart}|icons: there is no drawing of hart for a; did you mean"
            + " heart?",
        "name: x, from: crm, icons: {a: [x]}|icons.a: expected a text, found a list",
        "name: x, from: crm, ask: \"Your age.\"|ask: is no question; expected one that ends with a"
            + " question mark",
        "name: x, from: crm, ask: \"Are you {value}?\"|ask: holds a brace, but nothing is put in"
            + " here",
        "name: x, from: purchases, by: sku, ask: \"What do you buy?\"|ask: has to name what it asks"
            + " for; expected {category} in it",
        "name: x, from: purchases, by: sku, ask: \"Is {value} {category}?\"|ask: holds a brace, but"
            + " only {category} is known here",
        "name: x, from: crm, rôle: x|rôle: unknown key; did you mean role?",
      })
  void aFaultyFeatureIsExplained(String keys, String problem) {
    read("features:\n  - {value: count(*), role: cluster, " + keys + "}\n");
    assertThat(sentences()).containsExactly("f:2 features[0]." + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "window: all|f:2 window: expected a number of days such as 365 days, found all",
        "window: 0 days|f:2 window: expected a number of days such as 365 days, found 0 days",
        "sources: {web: {weight: 1}}|f:2 sources.web: there is no source web; expected crm or"
            + " purchases",
        "sources: {crm: {weight: 0}}|f:2 sources.crm.weight: expected a number from 0.001 to 1000,"
            + " found 0",
        "sources: {crm: {}}|f:2 sources.crm.weight: missing; expected a number from 0.001 to 1000",
        "sources: {crm: 2}|f:2 sources.crm: expected a map, found 2",
        "revenue: spent|f:2 revenue: there is no feature spent; did you mean spend?",
        "age: spent|f:2 age: there is no feature spent; did you mean spend?",
        "place: depts|f:2 place: depts is computed per category; expected a feature without by",
        "revenue: depts|f:2 revenue: depts is computed per category; expected a feature without by",
        "feature: []|f:2 feature: unknown key; did you mean features?",
      })
  void aFaultyCatalogueIsExplained(String line, String sentence) {
    read(
        "features: [{name: spend, from: purchases, value: sum(amount), role: cluster},"
            + " {name: depts, from: purchases, value: sum(amount), by: sku, role: cluster}]\n"
            + line
            + "\n");
    assertThat(sentences()).containsExactly(sentence);
  }

  @Test
  void aPersonaLearnsFromTheCatalogueWhatIsDrawnAndAsked() {
    FeatureCatalog catalog =
        read(
            """
            age: years
            place: region
            features:
              - {name: years, from: crm, value: v, role: cluster, ask: "How old are you?"}
              - {name: region, from: crm, value: v, role: describe, icon: house, icons: {north: tool}}
              - name: goods
                from: purchases
                value: sum(amount)
                by: sku
                role: cluster
                ask: "Do you buy {category}?"
            """);
    assertThat(sentences()).isEmpty();
    assertThat(catalog.age()).contains("years");
    assertThat(catalog.place()).contains("region");
    assertThat(catalog.features().get(0).ask()).contains("How old are you?");
    assertThat(catalog.features().get(0).icons()).isEqualTo(Icons.NONE);
    Icons icons = catalog.features().get(1).icons();
    assertThat(icons.of(Optional.empty())).contains(Icon.HOUSE);
    assertThat(icons.of(Optional.of("south"))).contains(Icon.HOUSE);
    assertThat(icons.of(Optional.of("north"))).contains(Icon.TOOL);
    assertThat(catalog.features().get(2).ask()).contains("Do you buy {category}?");
  }

  @Test
  void nobodyAsksALongQuestion() {
    String question = "Do you " + "really ".repeat(20) + "?";
    read("features: [{name: x, from: crm, value: v, role: cluster, ask: \"" + question + "\"}]");
    assertThat(sentences())
        .containsExactly("f:1 features[0].ask: is longer than 120 letters; nobody asks that");
  }

  @Test
  void aCatalogueHasFeaturesThatShapeSegments() {
    read("features: []");
    assertThat(sentences())
        .containsExactly(
            "f:1 features: expected a list with at least one element, found an empty list");
  }

  @Test
  void aCatalogueThatOnlyDescribesIsRefused() {
    read("features: [{name: a, from: crm, value: country, role: describe}]");
    assertThat(sentences())
        .containsExactly(
            "f:1 features: no feature has role: cluster; expected at least one that shapes"
                + " segments");
  }

  @Test
  void aNameStandsOnlyOnce() {
    read(
        """
        features:
          - {name: a, from: crm, value: country, role: cluster}
          - {name: A, from: crm, value: country, role: cluster}
        """);
    assertThat(sentences())
        .containsExactly(
            "f:3 features[1].name: A is the name of an earlier feature (case does not distinguish"
                + " names)");
  }

  @Test
  void readersTellFeaturesApart() {
    read(
        """
        features:
          - {name: a, label: Orders, from: crm, value: country, role: cluster}
          - {name: b, label: orders, from: crm, value: country, role: cluster}
        """);
    assertThat(sentences())
        .containsExactly(
            "f:3 features[1].label: readers call b \"orders\" like a; expected a label that tells"
                + " them apart");
  }

  @Test
  void aSourceWithoutEventTimeHasNoWindow() throws IOException {
    String text = Files.readString(CONF.resolve("contracts/purchases.odcs.yaml"));
    String timeless = text.replace("- {property: dramatis.eventTime, value: bought_at}", "");
    contracts.set(2, ContractReader.read("purchases", timeless, problems));
    read(
        "features: [{name: a, from: purchases, value: sum(amount), window: 90 days, role:"
            + " cluster}]");
    assertThat(sentences())
        .containsExactly(
            "f:1 features[0].window: purchases has no dramatis.eventTime in its contract, so that"
                + " nothing can be windowed; leave it out or name the event time");
  }

  @Test
  void aBrokenContractCausesNoProblemInTheCatalogue() throws IOException {
    String text = Files.readString(CONF.resolve("contracts/products.odcs.yaml"));
    contracts.set(
        1, ContractReader.read("products", text.replace("name: dep", "nam: dep"), problems));
    int before = problems.all().size();
    read(
        "features: [{name: a, from: purchases, value: sum(amount), by: products.department, role:"
            + " cluster}]");
    assertThat(problems.all()).hasSize(before);
    contracts.set(1, ContractReader.read("products", "a: {", problems));
    read("features: [{name: a, from: stores, value: sum(amount), role: cluster}]");
    assertThat(problems.all()).hasSize(before + 1);
  }
}
