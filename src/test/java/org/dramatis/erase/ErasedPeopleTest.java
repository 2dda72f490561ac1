package org.dramatis.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ExtractFixture.texts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.FolderCopy;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Reference;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.extract.store.HeldExtracts;
import org.dramatis.extract.store.HeldFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who belongs to whom when people are taken out of the extracts that a workspace holds. */
class ErasedPeopleTest {
  @TempDir private static Path delivered;
  @TempDir private Path folder;
  private ExtractFixture fixture;

  @BeforeAll
  static void deliver() {
    ExtractFixture fixture = new ExtractFixture(delivered);
    fixture
        .file("crm.csv", "id,mail\nC1,ann@x\nC2,bob@x\nC3,home@x\nC4,home@x\nC5,eve@x\n")
        .file("logins.csv", "visitor,customer\nv1,C1\nv2,C2\nv9,C9\nv5,C5\n")
        .file(
            "web.csv",
            """
            customer,visitor,mail,n
            C1,,,1
            ,v1,,2
            ,,ann@x,3
            C2,v1,,4
            ,,home@x,5
            ,v9,,6
            C9,,,7
            ,v7,,8
            C2,,ann@x,9
            C1,,,bad
            ,v5,,worse
            """)
        .file("shops.csv", "shop\ns1\n");
    fixture.rows(contracts(), Optional.empty());
  }

  @BeforeEach
  void holdWhatWasDelivered() {
    FolderCopy.of(delivered, folder);
    fixture = new ExtractFixture(folder);
  }

  private static Contract crm() {
    return ContractText.of("crm", "spine")
        .restricted("id", "primaryKey: true")
        .restricted("mail")
        .read();
  }

  private static Contract logins() {
    return ContractText.of("logins", "lookup")
        .restricted("visitor", "primaryKey: true")
        .restricted("customer", refersTo("crm.id"))
        .read();
  }

  private static Contract web() {
    return ContractText.of("web", "events")
        .restricted("customer", refersTo("crm.id"))
        .restricted("visitor", refersTo("logins.visitor"))
        .restricted("mail", refersTo("crm.mail"))
        .column("n", "integer")
        .read();
  }

  private static Contract shops() {
    return ContractText.of("shops", "lookup").column("shop", "string", "primaryKey: true").read();
  }

  private static List<Contract> contracts() {
    return List.of(crm(), logins(), web(), shops());
  }

  private ErasedPeople whose(HeldExtracts held, String... people) {
    Map<String, Dataset<Row>> accepted = new HashMap<>();
    held.files().forEach(h -> accepted.put(h.contract().name(), held.accepted(h)));
    List<Row> rows = Stream.of(people).map(p -> RowFactory.create(fixture.pseudonym(p))).toList();
    return new ErasedPeople(
        contracts(),
        accepted,
        LocalSpark.session()
            .createDataFrame(rows, new StructType().add("c", DataTypes.StringType)));
  }

  private Map<String, ErasedCount> erase(Extractor extractor, String... people) {
    HeldExtracts held = extractor.held();
    ErasedPeople whose = whose(held, people);
    Map<String, ErasedCount> counts = new HashMap<>();
    for (Contract contract : whose.dependentsFirst()) {
      HeldFiles files =
          held.files().stream().filter(h -> h.contract().equals(contract)).findFirst().get();
      if (whose.concerns(contract)) {
        counts.put(
            contract.name(), held.erase(files, whose.marked(contract, held.rows(files)), "list"));
      } else {
        held.clear(files, "list");
      }
    }
    return counts;
  }

  private Extractor extracted() {
    return fixture.extractor(contracts());
  }

  private SourceRows rows(Contract contract) {
    Extractor extractor = fixture.extractor(contracts());
    SourceFiles files = fixture.read(extractor, contract, Optional.empty());
    return extractor.sources(List.of(files)).rows(files.contract(), Optional.empty());
  }

  @Test
  void sourcesComeBeforeWhatTheyReferTo() {
    assertThat(whose(extracted().held(), "C1").dependentsFirst())
        .extracting(Contract::name)
        .containsSubsequence("web", "logins", "crm");
  }

  @Test
  void theKeyIsTheSpines() {
    assertThat(ErasedPeople.key(contracts())).isEqualTo(new Reference("crm", "id"));
  }

  @Test
  void everyRowThatIsTheirsAloneGoes() {
    Map<String, ErasedCount> counts = erase(extracted(), "C1", "C3");

    assertThat(texts(rows(crm()).accepted(), "id"))
        .containsExactlyInAnyOrder(
            fixture.pseudonym("C2"), fixture.pseudonym("C4"), fixture.pseudonym("C5"));
    assertThat(texts(rows(logins()).accepted(), "visitor"))
        .doesNotContain(fixture.pseudonym("v1"))
        .hasSize(3);
    assertThat(texts(rows(web()).accepted(), "n"))
        .as(
            "C2's visits stay whatever else they name, an address of two people is not theirs alone")
        .containsExactly("4", "5", "6", "7", "8", "9");
    assertThat(counts.get("web")).isEqualTo(new ErasedCount("web", 3, 1, 1));
    assertThat(counts).doesNotContainKey("shops");
  }

  @Test
  void whoIsOnNoListOfCustomersIsErasedToo() {
    erase(extracted(), "C9");

    assertThat(texts(rows(web()).accepted(), "n")).doesNotContain("6", "7").hasSize(7);
    assertThat(texts(rows(logins()).accepted(), "visitor")).doesNotContain(fixture.pseudonym("v9"));
  }

  @Test
  void anAddressThatTwoErasedPeopleShareIsTheirs() {
    erase(extracted(), "C3", "C4");

    assertThat(texts(rows(web()).accepted(), "n")).doesNotContain("5");
  }

  @Test
  void rejectedRowsGoByTheKeysThatCouldBeRead() {
    erase(extracted(), "C5");

    SourceRows web = rows(web());
    assertThat(texts(web.rejects(), "reason")).containsExactly("not_an_integer");
    assertThat(texts(web.rejects(), "row")).noneMatch(row -> row.contains("worse"));
  }

  @Test
  void countsReconcileAndErasedRowsHaveAReason() {
    erase(extracted(), "C1");

    SourceRows web = rows(web());
    assertThat(web.audit().rowsRead()).isEqualTo(11);
    assertThat(web.audit().accepted()).isEqualTo(6);
    assertThat(web.audit().rejected()).isEqualTo(5);
    assertThat(web.audit().reasons())
        .extracting(r -> r.reason() + " " + r.rows())
        .containsExactly("erased 4", "not_an_integer 1");
    assertThat(web.accepted().count()).isEqualTo(6);
    assertThat(web.rejects().count()).isEqualTo(1);
  }

  @Test
  void whatWasClearedIsKnownToBe() {
    Extractor extractor = extracted();
    erase(extractor, "C1");

    assertThat(extractor.held().files()).allMatch(h -> h.notClearedOf("list").isEmpty());
    assertThat(extractor.held().files()).noneMatch(h -> h.notClearedOf("other").isEmpty());
    fixture.file("crm.csv", "id,mail\nC1,ann@x\nC2,bob@x\n");
    rows(crm());
    assertThat(extractor.held().files())
        .filteredOn(h -> !h.notClearedOf("list").isEmpty())
        .singleElement()
        .satisfies(h -> assertThat(h.contract().name()).isEqualTo("crm"));
  }

  @Test
  void aDeliveryThatNobodyReadsAnyMoreIsSearchedToo() {
    Extractor extractor = extracted();
    fixture.file("crm.csv", "id,mail\nC2,bob@x\n");
    rows(crm());

    Map<String, ErasedCount> counts = erase(extractor, "C1");

    assertThat(counts.get("crm")).isEqualTo(new ErasedCount("crm", 1, 0, 1));
    assertThat(counts.get("web").accepted())
        .as("the address of an older list tells whose the visit is")
        .isEqualTo(3);
  }

  @Test
  void whatCannotBeSearchedIsDeleted() {
    Contract other =
        ContractText.of("crm", "spine").restricted("id", "primaryKey: true").path("crm.csv").read();
    HeldExtracts held = fixture.extractor(List.of(other)).held();

    assertThat(held.unsearchable("list")).isEqualTo(4);
    held.deleteUnsearchable("list");

    assertThat(held.unsearchable("list")).isZero();
    assertThat(fixture.extractor(contracts()).held().files()).allMatch(HeldFiles::isEmpty);
  }

  @Test
  void thePlanOfAQueryNamesNobody() {
    HeldExtracts held = extracted().held();
    HeldFiles files = held.files().get(2);
    Dataset<Row> marked = whose(held, "C1").marked(web(), held.rows(files));

    assertThat(marked.queryExecution().toString()).doesNotContain(fixture.pseudonym("C1"));
  }
}
