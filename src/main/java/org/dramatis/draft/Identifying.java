package org.dramatis.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a column may identify people: its name says so, or its values do. */
final class Identifying {
  private static final Pattern CUSTOMER =
      Pattern.compile(
          "(customer|client|member|user|person|household|account|visitor|card|kunde|client)"
              + "(_?(id|no|nr|num|number|key|code|ref))?|cust_?(id|no)|(id|no)_?customer");
  private static final Pattern NAME =
      Pattern.compile(
          "(first|last|full|sur|given|family|middle|maiden|customer|contact|user)_?name|surname"
              + "|forename|name");
  private static final Pattern CONTACT =
      Pattern.compile(
          ".*(e_?mail|phone|telephone|mobile|fax).*|tel|cell|(.*_)?(address|street|postcode|post_code"
              + "|zip|zip_code)(_.*)?|address[0-9]*|ip|ip_address|cookie.*|device_id");
  private static final Pattern PERSON =
      Pattern.compile(
          "dob|birth_?da(te|y)|date_of_birth|(.*_)?(ssn|iban|passport|tax_id|national_id)(_.*)?");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE =
      Pattern.compile("(?=.*[+() -])(?!.*[.:/])\\+?[0-9() -]{8,20}(?<=[0-9])");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

  /** A column looks like something when so large a part of its values does. */
  private static final double LOOKS = 0.5;

  private Identifying() {}

  static boolean isCustomer(String logicalName) {
    return CUSTOMER.matcher(logicalName.toLowerCase(Locale.ROOT)).matches();
  }

  /** The reason in words; empty when nothing hints at people. */
  static Optional<String> reason(String logicalName, FileSample.Column column) {
    String name = logicalName.toLowerCase(Locale.ROOT);
    if (CUSTOMER.matcher(name).matches()) {
      return Optional.of("seems to name customers");
    }
    if (looks(column.values(), MAIL)) {
      return Optional.of("seems to hold mail addresses");
    }
    boolean mayBePhone = column.values().stream().noneMatch(v -> ISO_DAY.matcher(v).matches());
    if (mayBePhone && looks(column.values(), PHONE)) {
      return Optional.of("seems to hold telephone numbers");
    }
    if (NAME.matcher(name).matches()) {
      return Optional.of("may hold people's names");
    }
    if (CONTACT.matcher(name).matches()) {
      return Optional.of("may tell how or where people are reached");
    }
    return PERSON.matcher(name).matches()
        ? Optional.of("may tell one person from another")
        : Optional.empty();
  }

  private static boolean looks(List<String> values, Pattern pattern) {
    long alike = values.stream().filter(v -> pattern.matcher(v.trim()).matches()).count();
    return !values.isEmpty() && alike >= LOOKS * values.size();
  }
}
