package org.dramatis.profile;

import java.util.Optional;

/**
 * A currency that a unit begins with.
 *
 * @param code as the unit writes it, an ISO 4217 code or a sign
 * @param sign what stands before an amount
 */
record Currency(String code, String sign) {

  /** The currency that the unit's first word is, if it is one. */
  static Optional<Currency> of(String unit) {
    String first = unit.strip().split("\\s+", 2)[0];
    String sign =
        switch (first) {
          case "GBP", "£" -> "£";
          case "EUR", "€" -> "€";
          case "USD", "$" -> "$";
          case "JPY", "¥" -> "¥";
          case "INR" -> "₹";
          // Codes without a sign of their own stand before the amount as they are.
          case "CHF", "SEK", "NOK", "DKK", "PLN", "CNY", "CAD", "AUD", "BRL" -> first + '\u00a0';
          default -> "";
        };
    return sign.isEmpty() ? Optional.empty() : Optional.of(new Currency(first, sign));
  }
}
