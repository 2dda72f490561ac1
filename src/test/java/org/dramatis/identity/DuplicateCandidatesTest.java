package org.dramatis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ExtractFixture.texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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

class DuplicateCandidatesTest {
  /** C1, C2 and C3 are connected by mail and telephone; C5 to C8 share a placeholder. */
  private static final String CRM =
      """
      customer_id,email,phone,town
      C1,ann@x,1,Ayr
      C2,ann@x,2,Bath
      C3,,2,Cork
      C4,dan@x,,Deal
      C5,no@x,,Ely
      C6,no@x,,Fowey
      C7,no@x,,Goole
      C8,no@x,,Hull
      """;

  private static final String WEB =
      "mail,tel,amount\nann@x,,1\n,2,2\ndan@x,,4\nno@x,,8\n,2,16\nnobody@x,,32\n";

  /** One for all tests, because what was read once under a contract is not read again. */
  @TempDir private static Path folder;

  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder).file("crm.csv", CRM).file("web.csv", WEB);
  }

  private static ContractText crm() {
    return ContractText.of("crm", "spine")
        .restricted("customer_id", "primaryKey: true")
        .restricted("email")
        .restricted("phone")
        .column("town", "string");
  }

  private static ContractText web() {
    return ContractText.of("web", "events")
        .restricted("mail", refersTo("crm.email"))
        .restricted("tel", refersTo("crm.phone"))
        .column("amount", "number");
  }

  private List<SourceRows> rows(Contract... contracts) {
    return fixture.rows(List.of(contracts), Optional.empty());
  }

  private static LinkedSources link(List<SourceRows> sources) {
    return Identity.link(sources, DuplicateCandidates.of(sources).map(ExtractFixture::held));
  }

  private static Dataset<Row> linked(LinkedSources sources, String name) {
    return sources.sources().stream()
        .filter(s -> s.contract().name().equals(name))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  private String pseudonym(String customer) {
    return fixture.pseudonym(customer);
  }

  /** The smallest pseudonym of some customers, by which one person counts. */
  private String personOf(String... customers) {
    return new TreeSet<>(List.of(customers).stream().map(this::pseudonym).toList()).first();
  }

  private static String sums(Dataset<Row> rows) {
    return texts(
            rows.groupBy(LinkedTable.CUSTOMER_KEY)
                .agg(org.apache.spark.sql.functions.sum("amount").cast("int").as("n")),
            LinkedTable.CUSTOMER_KEY,
            "n")
        .toString();
  }

  @Test
  void withoutMergingSharedKeysLinkNobodyAndAreListedForTheOwner() {
    LinkedSources linked = link(rows(crm().read(), web().read()));

    IdentityAudit audit = linked.audit();
    assertThat(audit.customers()).isEqualTo(8);
    assertThat(audit.merged()).isEqualTo(MergeSummary.NOBODY);
    assertThat(audit.sources()).containsExactly(new SourceLinks("web", 1, 1, 4, 0, 1));
    assertThat(audit.shared())
        .extracting(SharedKey::column)
        .containsExactly("crm.email", "crm.phone");
    assertThat(audit.shared()).extracting(SharedKey::values).containsExactly(2L, 1L);
    assertThat(audit.shared()).extracting(SharedKey::customers).containsExactly(6L, 2L);
    assertThat(audit.likely()).isEqualTo(new LikelyDuplicates(7, 2));
    assertThat(audit.shared().get(1).examples())
        .containsExactly(
            new TreeSet<>(List.of(pseudonym("C2").substring(0, 8), pseudonym("C3").substring(0, 8)))
                .stream().toList());
  }

  @Test
  void customersWhoShareOneColumnMayBeAsManyPeopleAsItHasSharedValues() {
    Contract loose =
        ContractText.of("web", "events")
            .restricted("mail", refersTo("crm.email"))
            .column("amount", "number")
            .read();
    assertThat(link(rows(crm().read(), loose)).audit().likely())
        .isEqualTo(new LikelyDuplicates(6, 2));
  }

  @Test
  void aPlaceholderOfManyCustomersMakesNobodyADuplicate() {
    fixture.file("crm.csv", CRM + "C9,no@x,,Irvine\nC10,no@x,,Jarrow\nC11,ann@x,,Kent\n");
    LinkedSources linked = link(rows(crm().read(), web().read()));
    assertThat(linked.audit().likely()).isEqualTo(new LikelyDuplicates(4, 1));
  }

  @Test
  void aSpineThatMergesMakesOnePersonOfConnectedEntriesUpToItsBound() {
    LinkedSources linked = link(rows(crm().merging(3).read(), web().read()));

    String ann = personOf("C1", "C2", "C3");
    assertThat(linked.audit().customers()).isEqualTo(6);
    assertThat(linked.audit().merged()).isEqualTo(new MergeSummary(1, 3, 3));
    assertThat(sums(linked(linked, "web")))
        .contains(ann + "|19", pseudonym("C4") + "|4")
        .doesNotContain(pseudonym("C5"));
    assertThat(linked.audit().sources()).containsExactly(new SourceLinks("web", 4, 1, 1, 0, 2));
    assertThat(linked.audit().shared())
        .as("four share a placeholder, more than the contract allows for a person")
        .extracting(SharedKey::column, SharedKey::values, SharedKey::customers)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("crm.email", 1L, 4L));
  }

  @Test
  void aGroupThatIsConnectedByManyStepsMustKeepTheBoundToo() {
    LinkedSources linked = link(rows(crm().merging(2).read(), web().read()));
    assertThat(linked.audit().merged())
        .as("C1 and C2 share a mail, C2 and C3 a telephone: three, not two")
        .isEqualTo(MergeSummary.NOBODY);
    assertThat(linked.audit().customers()).isEqualTo(8);
  }

  @Test
  void aSourceThatMergesConnectsWhatItsRowsShareAndNothingElse() {
    fixture.file("web.csv", "mail,tel,amount\nann@x,,1\nann@x,,2\n");

    LinkedSources linked = link(rows(crm().read(), web().merging(5).read()));
    assertThat(linked.audit().merged()).isEqualTo(new MergeSummary(1, 2, 2));
    assertThat(sums(linked(linked, "web"))).isEqualTo("[" + personOf("C1", "C2") + "|3]");
    assertThat(texts(linked.spine(), LinkedTable.CUSTOMER_KEY))
        .contains(pseudonym("C3"), pseudonym("C5"));
  }

  @Test
  void theListNamesEveryEntryTheReasonAndWhatBecameOfIt() {
    Dataset<Row> list =
        DuplicateCandidates.of(rows(crm().merging(3).read(), web().read())).orElseThrow();

    String ann = personOf("C1", "C2", "C3");
    List<String> expected = new ArrayList<>();
    for (String entry : List.of("email|C1", "email|C2", "phone|C2", "phone|C3")) {
      String[] parts = entry.split("\\|", 2);
      expected.add("crm." + parts[0] + "|" + pseudonym(parts[1]) + "|" + ann);
    }
    for (String entry : List.of("C5", "C6", "C7", "C8")) {
      expected.add("crm.email|" + pseudonym(entry) + "|-");
    }
    assertThat(
            texts(
                list,
                DuplicateCandidatesTable.BECAUSE,
                LinkedTable.CUSTOMER_KEY,
                DuplicateCandidatesTable.MERGED_INTO))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(
            texts(
                list.select(DuplicateCandidatesTable.SHARED).distinct(),
                DuplicateCandidatesTable.SHARED))
        .hasSize(3);
  }

  @Test
  void visitorsAreKnownByALaterLogin() {
    fixture
        .file("logins.csv", "visitor,mail\nv1,dan@x\n")
        .file(
            "visits.csv", "visitor,at,amount\nv1,2026-01-01,1\nv1,2026-03-01,2\nv2,2026-01-01,4\n");
    Contract logins =
        ContractText.of("logins", "lookup")
            .column("visitor", "string")
            .restricted("mail", refersTo("crm.email"))
            .read();
    Contract visits =
        ContractText.of("visits", "events")
            .column("visitor", "string", refersTo("logins.visitor"))
            .column("at", "date")
            .column("amount", "number")
            .eventTime("at")
            .read();
    LinkedSources linked = link(rows(crm().read(), logins, visits));

    assertThat(sums(linked(linked, "visits"))).isEqualTo("[" + pseudonym("C4") + "|3]");
    assertThat(linked.audit().sources()).containsExactly(new SourceLinks("visits", 2, 1, 0, 0, 1));
  }

  @Test
  void aDeviceOfTwoCustomersConnectsThemOnlyWhereTheContractSaysSo() {
    fixture
        .file("logins.csv", "visitor,mail\nv1,dan@x\nv1,eve@x\n")
        .file("crm.csv", CRM + "C9,eve@x,,Ilkley\n")
        .file("visits.csv", "visitor,amount\nv1,1\n");
    Contract logins =
        ContractText.of("logins", "lookup")
            .column("visitor", "string")
            .restricted("mail", refersTo("crm.email"))
            .read();
    ContractText visits =
        ContractText.of("visits", "events")
            .column("visitor", "string", refersTo("logins.visitor"))
            .column("amount", "number");

    assertThat(link(rows(crm().read(), logins, visits.read())).audit().sources())
        .containsExactly(new SourceLinks("visits", 0, 0, 1, 0, 0));
    LinkedSources merged = link(rows(crm().read(), logins, visits.merging(2).read()));
    assertThat(sums(linked(merged, "visits"))).isEqualTo("[" + personOf("C4", "C9") + "|1]");
  }

  @Test
  void anObjectionOfOneEntryIsAnObjectionOfThePerson() {
    fixture.file("objections.csv", "customer\nC1\n");
    Contract objections =
        ContractText.of("objections", "suppression")
            .restricted("customer", refersTo("crm.customer_id"))
            .read();
    List<SourceRows> sources = rows(crm().merging(3).read(), web().read(), objections);

    LinkedSources linked = link(sources);

    assertThat(linked.audit().customers()).isEqualTo(5);
    assertThat(texts(linked.spine(), LinkedTable.CUSTOMER_KEY))
        .doesNotContain(pseudonym("C1"), pseudonym("C2"), pseudonym("C3"));
    assertThat(texts(DuplicateCandidates.of(sources).orElseThrow(), LinkedTable.CUSTOMER_KEY))
        .as("nothing is written about who objected")
        .doesNotContain(pseudonym("C1"), pseudonym("C2"), pseudonym("C3"));
    assertThat(linked.audit().merged()).isEqualTo(MergeSummary.NOBODY);
  }

  private static ContractText scores() {
    return ContractText.of("scores", "attributes")
        .restricted("customer", refersTo("crm.customer_id"))
        .column("score", "integer")
        .column("asked", "date")
        .eventTime("asked");
  }

  @Test
  void aMergedPersonKeepsTheNewestAttributes() {
    fixture.file(
        "scores.csv",
        "customer,score,asked\nC1,10,2026-01-01\nC3,30,2026-03-01\nC4,40,2026-01-01\n");

    LinkedSources linked = link(rows(crm().merging(3).read(), web().read(), scores().read()));
    assertThat(texts(linked(linked, "scores"), "score")).containsExactlyInAnyOrder("30", "40");
    assertThat(linked.audit().sources()).contains(new SourceLinks("scores", 2, 0, 0, 1, 2));
  }

  @Test
  void theNewestAttributesMayBeThoseWhoseLookupIsTheNewest() {
    fixture
        .file("scores.csv", "customer,score,survey\nC1,10,s2\nC3,30,s1\nC4,40,s1\n")
        .file("surveys.csv", "survey,asked\ns1,2026-01-01\ns2,2026-03-01\n");
    Contract surveys =
        ContractText.of("surveys", "lookup")
            .column("survey", "string", "unique: true")
            .column("asked", "date")
            .read();
    Contract scores =
        ContractText.of("scores", "attributes")
            .restricted("customer", refersTo("crm.customer_id"))
            .column("score", "integer")
            .column("survey", "string", refersTo("surveys.survey"))
            .eventTime("surveys.asked")
            .read();
    LinkedSources linked = link(rows(crm().merging(3).read(), web().read(), surveys, scores));

    assertThat(texts(linked(linked, "scores"), "score")).containsExactlyInAnyOrder("10", "40");
  }

  @Test
  void mergingExcusesNoSecondRowOfAnEntry() {
    fixture.file(
        "scores.csv",
        "customer,score,asked\nC1,10,2026-01-01\nC1,30,2026-03-01\nC4,40,2026-01-01\n");
    List<SourceRows> sources = rows(crm().merging(3).read(), web().read(), scores().read());

    assertThatThrownBy(() -> link(sources))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("3 rows belong to only 2 customers");
  }

  @Test
  void neitherPeopleNorMoneyAreCountedTwice() {
    LinkedSources linked = link(rows(crm().merging(3).read(), web().read()));
    assertThat(
            texts(
                linked.spine().selectExpr("count(*) n", "count(distinct customer_key) k"),
                "n",
                "k"))
        .containsExactly("6|6");
    assertThat(texts(linked(linked, "web").selectExpr("cast(sum(amount) as int) s"), "s"))
        .containsExactly("23");
  }
}
