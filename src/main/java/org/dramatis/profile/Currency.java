package org.dramatis.profile;

import java.util.List;
import java.util.Optional;

/**
 * A currency that a unit begins with.
 *
 * @param code as the unit writes it, an ISO 4217 code or a sign
 * @param sign what stands before an amount
 */
record Currency(String code, String sign) {
  /** Codes without a sign of their own stand before the amount as they are. */
  private static final List<Currency> KNOWN =
      List.of(
          new Currency("GBP", "£"),
          new Currency("EUR", "€"),
          new Currency("USD", "$"),
          new Currency("JPY", "¥"),
          new Currency("INR", "₹"),
          new Currency("CHF", "CHF\u00a0"),
          new Currency("SEK", "SEK\u00a0"),
          new Currency("NOK", "NOK\u00a0"),
          new Currency("DKK", "DKK\u00a0"),
          new Currency("PLN", "PLN\u00a0"),
          new Currency("CNY", "CNY\u00a0"),
          new Currency("CAD", "CAD\u00a0"),
          new Currency("AUD", "AUD\u00a0"),
          new Currency("BRL", "BRL\u00a0"),
          new Currency("£", "£"),
          new Currency("€", "€"),
          new Currency("$", "$"),
          new Currency("¥", "¥"));

  /** The currency that the unit's first word is, if it is one. */
  static Optional<Currency> of(String unit) {
    String first = unit.strip().split("\\s+", 2)[0];
    return KNOWN.stream().filter(c -> c.code().equals(first)).findFirst();
  }
}
