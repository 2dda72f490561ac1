package org.dramatis.sample;

/** What nobody at the retailer knows: who is of which type. */
final class Truth {
  /** The first line of the truth file. */
  static final String HEADER = "customer_id,type,second_type,kind,duplicate_of";

  private Truth() {}

  /** One customer's line. */
  static String line(Person person) {
    return Csv.line(
        person.customerId(),
        person.nature().type().map(CustomerType::name).orElse(""),
        person.nature().second().map(CustomerType::name).orElse(""),
        Csv.word(person.nature().kind()),
        person.duplicateOf().isPresent() ? Person.customerId(person.duplicateOf().getAsInt()) : "");
  }
}
