package org.dramatis.sample.extract;

import org.dramatis.sample.people.CustomerType;
import org.dramatis.sample.people.Person;
import org.dramatis.yaml.Spelling;

/** What nobody at the retailer knows: who is of which type. */
public final class Truth {
  /** The first line of the truth file. */
  public static final String HEADER = "customer_id,type,second_type,kind,duplicate_of";

  private Truth() {}

  /** One customer's line. */
  public static String line(Person person) {
    return Csv.line(
        person.customerId(),
        person.nature().type().map(CustomerType::name).orElse(""),
        person.nature().second().map(CustomerType::name).orElse(""),
        Spelling.of(person.nature().kind()),
        person.duplicateOf().isPresent() ? Person.customerId(person.duplicateOf().getAsInt()) : "");
  }
}
