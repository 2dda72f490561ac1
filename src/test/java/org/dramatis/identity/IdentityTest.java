package org.dramatis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ExtractFixture.texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.extract.SourceRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
  private static final String CRM =
      "customer_id,email,card\nC1,ann@x,1\nC2,bob@x,2\nC3,home@x,\nC4,home@x,4\nC5,,5\n";

  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder);
    fixture.file("crm.csv", CRM);
  }

  private static Contract crm() {
    return ContractText.of("crm", "spine")
        .restricted("customer_id", "primaryKey: true")
        .restricted("email")
        .restricted("card", "unique: true")
        .read();
  }

  /** Rows that name a customer by number or, failing that, by mail. */
  private static Contract web() {
    return ContractText.of("web", "events")
        .restricted("id", refersTo("crm.customer_id"))
        .restricted("mail", refersTo("crm.email"))
        .column("amount", "number")
        .read();
  }

  private LinkedSources link(Contract... contracts) {
    return link(fixture.rows(List.of(contracts), Optional.empty()));
  }

  private static LinkedSources link(List<SourceRows> sources) {
    return Identity.link(sources, DuplicateCandidates.of(sources).map(ExtractFixture::held));
  }

  private static Dataset<Row> rows(LinkedSources linked, String source) {
    return linked.sources().stream()
        .filter(s -> s.contract().name().equals(source))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  /** Customers are written as their numbers. */
  private List<String> customers(Dataset<Row> rows, String... columns) {
    String[] all = new String[columns.length + 1];
    all[0] = LinkedTable.CUSTOMER_KEY;
    System.arraycopy(columns, 0, all, 1, columns.length);
    List<String> named = new ArrayList<>();
    for (String text : texts(rows, all)) {
      for (int i = 1; i <= 9; i++) {
        text = text.replace(fixture.pseudonym("C" + i), "C" + i);
      }
      named.add(text);
    }
    Collections.sort(named);
    return named;
  }

  @Test
  void relationshipsAreTriedInTheirOrder() {
    fixture.file(
        "web.csv",
        "id,mail,amount\nC1,,1\nC1,bob@x,2\nC9,bob@x,4\n,ann@x,8\nC2,home@x,16\n,home@x,32\nC9,home@x,64\n,,128\nC9,no@x,256\n");

    LinkedSources linked = link(crm(), web());

    assertThat(customers(rows(linked, "web"), "cast(amount as int)"))
        .containsExactly("C1|1", "C1|2", "C1|8", "C2|16", "C2|4");
    assertThat(linked.audit().customers()).isEqualTo(5);
    assertThat(linked.audit().sources()).containsExactly(new SourceLinks("web", 5, 2, 2, 0, 2));
    assertThat(rows(linked, "web").columns())
        .containsExactly("_file", "id", "mail", "amount", LinkedTable.CUSTOMER_KEY);
  }

  private static Contract orders() {
    return ContractText.of("orders", "lookup")
        .column("order_id", "string", "primaryKey: true")
        .restricted("buyer", refersTo("crm.customer_id"))
        .restricted("mail", refersTo("crm.email"))
        .read();
  }

  private static Contract products() {
    return ContractText.of("products", "lookup")
        .column("sku", "string", "primaryKey: true")
        .column("kind", "string")
        .read();
  }

  private static Contract items() {
    return ContractText.of("items", "events")
        .column("sku", "string", refersTo("products.sku"))
        .column("order_id", "string", refersTo("orders.order_id"))
        .column("amount", "number")
        .read();
  }

  private void deliverItems() {
    fixture
        .file("orders.csv", "order_id,buyer,mail\no1,C1,\no2,,bob@x\no3,,home@x\no4,,\no5,C9,\n")
        .file("products.csv", "sku,kind\np,x\n")
        .file(
            "items.csv",
            "sku,order_id,amount\np,o1,1\np,o1,2\np,o2,4\np,o3,8\np,o4,16\np,o5,32\np,o6,64\np,,128\n");
  }

  @Test
  void lookupsLeadOnToTheSpine() {
    deliverItems();

    LinkedSources linked = link(products(), items(), orders(), crm());

    assertThat(customers(rows(linked, "items"), "cast(amount as int)"))
        .containsExactly("C1|1", "C1|2", "C2|4");
    assertThat(linked.audit().sources())
        .as("an order of an ambiguous address makes its items ambiguous")
        .containsExactly(new SourceLinks("items", 3, 4, 1, 0, 2));
    assertThat(linked.lookups())
        .extracting(l -> l.contract().name())
        .containsExactly("products", "orders");
    assertThat(linked.sources())
        .extracting(s -> s.contract().name())
        .containsExactly("items", "crm");
  }

  @Test
  void linkingAddsNoRowAndNoMoney() {
    deliverItems();
    List<SourceRows> sources =
        new ArrayList<>(
            fixture.rows(List.of(crm(), orders(), products(), items()), Optional.empty()));

    Dataset<Row> linked =
        CustomerLinker.of(sources, "customer_id")
            .link(sources.get(3).contract(), sources.get(3).accepted());

    assertThat(texts(linked.selectExpr("count(*) as n", "sum(amount) as a"), "n", "a"))
        .containsExactly("8|255.0000");
  }

  private static Contract objections() {
    return ContractText.of("objections", "suppression")
        .restricted("customer", refersTo("crm.customer_id"))
        .restricted("address", refersTo("crm.email"))
        .read();
  }

  @Test
  void whoObjectedIsLeftOutWithEverythingOfTheirs() {
    fixture
        .file("objections.csv", "customer,address\nC1,\n,bob@x\nC9,nobody@x\n,\n")
        .file("web.csv", "id,mail,amount\nC1,,1\n,bob@x,2\nC5,,4\n");

    LinkedSources linked = link(crm(), web(), objections());

    assertThat(customers(linked.spine())).containsExactly("C3", "C4", "C5");
    assertThat(customers(rows(linked, "crm"))).containsExactly("C3", "C4", "C5");
    assertThat(customers(rows(linked, "web"))).containsExactly("C5");
    assertThat(linked.audit().customers()).isEqualTo(3);
    assertThat(linked.audit().sources()).containsExactly(new SourceLinks("web", 1, 2, 0, 0, 1));
  }

  @Test
  void anObjectionCountsForEverybodyWhomItMayMean() {
    fixture.file("objections.csv", "customer,address\n,home@x\nC1,bob@x\n");

    assertThat(customers(link(crm(), objections()).spine())).containsExactly("C5");
  }

  @Test
  void anObjectionFollowsLookups() {
    deliverItems();
    fixture.file("recalls.csv", "order_id\no1\no3\no4\no7\n");
    Contract recalls =
        ContractText.of("recalls", "suppression")
            .column("order_id", "string", refersTo("orders.order_id"))
            .read();

    assertThat(customers(link(crm(), orders(), recalls).spine())).containsExactly("C2", "C5");
  }

  @Test
  void anEmptyListOfObjectionsRemovesNobody() {
    fixture.file("objections.csv", "customer,address\n");

    assertThat(link(crm(), objections()).audit().customers()).isEqualTo(5);
  }

  private static ContractText attributes() {
    return ContractText.of("scores", "attributes")
        .restricted("customer", refersTo("crm.customer_id"))
        .column("score", "integer");
  }

  @Test
  void attributesHaveOneRowPerCustomer() {
    fixture.file("scores.csv", "customer,score\nC1,10\nC2,20\nC9,30\nC9,40\n");

    LinkedSources linked = link(crm(), attributes().read());

    assertThat(customers(rows(linked, "scores"), "score")).containsExactly("C1|10", "C2|20");
    assertThat(linked.audit().sources()).containsExactly(new SourceLinks("scores", 2, 2, 0, 0, 2));
  }

  @Test
  void attributesWithSeveralRowsForACustomerBreakTheirContract() {
    fixture.file("scores.csv", "customer,score\nC1,10\nC2,20\nC1,30\n");

    assertThatThrownBy(() -> link(crm(), attributes().read()))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("Source scores, scores.csv: 3 rows belong to only 2 customers")
        .hasMessageContaining("dramatis.onePer")
        .hasMessageContaining("contracts/scores.odcs.yaml");
    assertThat(customers(rows(link(crm(), attributes().onePer("customer").read()), "scores")))
        .containsExactly("C1", "C2");
  }

  @Test
  void aSpineWithoutCustomersBreaksItsContract() {
    fixture.file("crm.csv", "customer_id,email,card\n,a@x,1\n");

    assertThatThrownBy(() -> link(crm()))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("Source crm, crm.csv: the list of customers is empty");
  }

  @Test
  void orderAndSplitOfRowsChangeNothing() {
    Random random = new Random(3);
    List<String> lines = new ArrayList<>();
    String[] ids = {"C1", "C2", "C3", "C9", ""};
    String[] mails = {"ann@x", "bob@x", "home@x", "no@x", ""};
    for (int i = 0; i < 80; i++) {
      lines.add(ids[random.nextInt(5)] + "," + mails[random.nextInt(5)] + "," + i);
    }
    List<String> people = new ArrayList<>(Arrays.asList(CRM.split("\n")).subList(1, 6));
    fixture.file("web.csv", "id,mail,amount\n" + String.join("\n", lines) + "\n");
    LinkedSources first = link(crm(), web());
    List<String> expected = customers(rows(first, "web"), "amount");

    for (int i = 0; i < 2; i++) {
      Collections.shuffle(lines, random);
      Collections.shuffle(people, random);
      fixture
          .file("crm.csv", "customer_id,email,card\n" + String.join("\n", people) + "\n")
          .file("web.csv", "id,mail,amount\n" + String.join("\n", lines) + "\n");
      LinkedSources shuffled =
          link(
              fixture.rows(List.of(crm(), web()), Optional.empty()).stream()
                  .map(IdentityTest::scattered)
                  .toList());

      assertThat(customers(rows(shuffled, "web"), "amount")).isEqualTo(expected);
      assertThat(shuffled.audit()).isEqualTo(first.audit());
    }
  }

  private static SourceRows scattered(SourceRows rows) {
    return new SourceRows(
        rows.contract(),
        rows.accepted().repartition(5),
        rows.rejects(),
        rows.audit(),
        rows.files(),
        rows.rules(),
        rows.timeliness());
  }
}
