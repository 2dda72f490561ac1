package org.dramatis.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dramatis.extract.ContractText.sql;

import java.util.List;
import org.dramatis.extract.ContractText;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;

/** No identifying column is kept under another name by oversight. */
class TransformsTest {
  private static final String DECLASSIFIED =
      "customProperties: [{property: dramatis.declassified, value: shared by many}]";
  private static final String RESTRICTED = "classification: restricted";

  private final ContractText crm =
      ContractText.of("crm", "spine")
          .restricted("mail", "physicalName: E-Mail", "primaryKey: true");

  private List<String> problems() {
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class, () -> Transforms.check(List.of(crm.read())));
    assertThat(e).as("nothing was refused").isNotNull();
    return e.problems().stream().map(p -> p.key() + " " + p.message()).toList();
  }

  private static String unsettled(String name, String column, String source) {
    return String.format(
        "properties.%s comes from the file's column %s, from which the restricted %s comes; make %s"
            + " restricted too, or say in the custom property dramatis.declassified why it"
            + " identifies nobody",
        name, column, source, name);
  }

  @Test
  void anExpressionOverAnIdentifyingColumnIsRefused() {
    crm.column("domain", "string", sql("substring_index(`E-Mail`, '@', -1)"));
    assertThat(problems()).containsExactly(unsettled("domain", "E-Mail", "mail"));
  }

  @Test
  void aCopyOfAnIdentifyingColumnIsRefused() {
    crm.column("copy", "string", "physicalName: E-Mail");
    assertThat(problems()).containsExactly(unsettled("copy", "E-Mail", "mail"));
  }

  @Test
  void quotingDoesNotHideAColumn() {
    crm.restricted("odd", "physicalName: \"a`b\"").column("shown", "string", sql("upper(`a``b`)"));
    assertThat(problems()).containsExactly(unsettled("shown", "a`b", "odd"));
  }

  @Test
  void whatAnIdentifyingExpressionReadsIdentifiesToo() {
    crm.column("who", "string", sql("concat(family, '/', born)"), RESTRICTED)
        .column("family", "string")
        .column("year", "integer", sql("year(try_cast(born as date))"));
    assertThat(problems())
        .containsExactly(unsettled("family", "family", "who"), unsettled("year", "born", "who"));
  }

  @Test
  void whatIsRestrictedOrDeclassifiedIsSettled() {
    crm.column("domain", "string", sql("substring_index(`E-Mail`, '@', -1)"), DECLASSIFIED)
        .column("upper", "string", sql("upper(`E-Mail`)"), RESTRICTED);
    assertThatCode(() -> Transforms.check(List.of(crm.read()))).doesNotThrowAnyException();
  }

  @Test
  void aTextOrAnotherColumnOfThatNameIsNoSource() {
    // `mail` is the contract's name; an expression means the file's column of that name.
    crm.column("kind", "string", sql("case when how = 'E-Mail' then 'letter' else how end"))
        .column("other", "string", sql("concat(mail, mailing)"));
    assertThatCode(() -> Transforms.check(List.of(crm.read()))).doesNotThrowAnyException();
  }

  @Test
  void whatComesFromNothingRestrictedIsNotDeclassified() {
    crm.column("region", "string", DECLASSIFIED);
    assertThat(problems())
        .containsExactly(
            "properties.region has dramatis.declassified but comes from nothing restricted; leave"
                + " it out");
  }

  @Test
  void whatIsNoExpressionIsToldFirst() {
    crm.column("domain", "string", sql("upper(`E-Mail`"));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("properties.domain.transformLogic is not a Spark SQL expression");
  }
}
