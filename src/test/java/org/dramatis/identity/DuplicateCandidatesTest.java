package org.dramatis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ExtractFixture.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.junit.jupiter.api.Test;

class DuplicateCandidatesTest extends SharedKeyFixture {
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
    Contract visits =
        ContractText.of("visits", "events")
            .column("visitor", "string", refersTo("logins.visitor"))
            .column("at", "date")
            .column("amount", "number")
            .eventTime("at")
            .read();
    LinkedSources linked = link(rows(crm().read(), logins(), visits));

    assertThat(sums(linked(linked, "visits"))).isEqualTo("[" + pseudonym("C4") + "|3]");
    assertThat(linked.audit().sources()).containsExactly(new SourceLinks("visits", 2, 1, 0, 0, 1));
  }
}
