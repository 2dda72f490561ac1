package org.dramatis.identity;

import static org.apache.spark.sql.functions.sum;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ExtractFixture.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.extract.SourceRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A customer list whose entries share mail addresses and telephones, and what refers to it. */
abstract class SharedKeyFixture {
  /** C1, C2 and C3 are connected by mail and telephone; C5 to C8 share a placeholder. */
  static final String CRM =
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

  ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder).file("crm.csv", CRM).file("web.csv", WEB);
  }

  static ContractText crm() {
    return ContractText.of("crm", "spine")
        .restricted("customer_id", "primaryKey: true")
        .restricted("email")
        .restricted("phone")
        .column("town", "string");
  }

  static ContractText web() {
    return ContractText.of("web", "events")
        .restricted("mail", refersTo("crm.email"))
        .restricted("tel", refersTo("crm.phone"))
        .column("amount", "number");
  }

  static Contract logins() {
    return ContractText.of("logins", "lookup")
        .column("visitor", "string")
        .restricted("mail", refersTo("crm.email"))
        .read();
  }

  List<SourceRows> rows(Contract... contracts) {
    return fixture.rows(List.of(contracts), Optional.empty());
  }

  static LinkedSources link(List<SourceRows> sources) {
    return Identity.link(sources, DuplicateCandidates.of(sources).map(ExtractFixture::held));
  }

  static Dataset<Row> linked(LinkedSources sources, String name) {
    return sources.sources().stream()
        .filter(s -> s.contract().name().equals(name))
        .findFirst()
        .orElseThrow()
        .rows();
  }

  String pseudonym(String customer) {
    return fixture.pseudonym(customer);
  }

  /** The smallest pseudonym of some customers, by which one person counts. */
  String personOf(String... customers) {
    return new TreeSet<>(List.of(customers).stream().map(this::pseudonym).toList()).first();
  }

  static String sums(Dataset<Row> rows) {
    return texts(
            rows.groupBy(LinkedTable.CUSTOMER_KEY).agg(sum("amount").cast("int").as("n")),
            LinkedTable.CUSTOMER_KEY,
            "n")
        .toString();
  }
}
