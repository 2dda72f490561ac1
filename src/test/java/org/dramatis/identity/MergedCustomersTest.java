package org.dramatis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ExtractFixture.texts;

import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.SourceRows;
import org.junit.jupiter.api.Test;

/** What becomes of sources where entries of one person are merged. */
class MergedCustomersTest extends SharedKeyFixture {
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
        .containsExactly(tuple("crm.email", 1L, 4L));
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
  void aDeviceOfTwoCustomersConnectsThemOnlyWhereTheContractSaysSo() {
    fixture
        .file("logins.csv", "visitor,mail\nv1,dan@x\nv1,eve@x\n")
        .file("crm.csv", CRM + "C9,eve@x,,Ilkley\n")
        .file("visits.csv", "visitor,amount\nv1,1\n");
    ContractText visits =
        ContractText.of("visits", "events")
            .column("visitor", "string", refersTo("logins.visitor"))
            .column("amount", "number");

    assertThat(link(rows(crm().read(), logins(), visits.read())).audit().sources())
        .containsExactly(new SourceLinks("visits", 0, 0, 1, 0, 0));
    LinkedSources merged = link(rows(crm().read(), logins(), visits.merging(2).read()));
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
