package org.dramatis.sample.extract;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Comma-separated lines after RFC 4180. */
public final class Csv {
  private Csv() {}

  /** One record; fields are quoted where they have to be. */
  public static String line(String... fields) {
    return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(","));
  }

  /** Pence as pounds with two decimals. */
  public static String pounds(long pence) {
    return BigDecimal.valueOf(pence, 2).toPlainString();
  }

  private static String field(String text) {
    boolean special = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
    return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
