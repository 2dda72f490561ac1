package org.dramatis.attack;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shares of customers as the page writes them, and what each of them leaves open. */
final class PrintedShare {
  private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?)";

  /** A share within words: {@code 8 in 10}, {@code under 6 in 100}, {@code more than 94 %}. */
  static final String WORDS =
      "((?:about |under |more than )?" + NUMBER + "(?: %| in 100| in 10(?![0-9])))";

  private static final Pattern SHARE =
      Pattern.compile("(about |under |more than )?" + NUMBER + "( %| in 100| in 10)?");

  private PrintedShare() {}

  /** The first share in some words. */
  static Optional<String> in(String words, String before) {
    Matcher share = Pattern.compile(before + WORDS).matcher(words);
    return share.find() ? Optional.of(share.group(1)) : Optional.empty();
  }

  /**
   * What a share tells; empty where it is none.
   *
   * @param step that its row is rounded to, 0 where it is not: a share that is no multiple of it is
   *     told more finely, by all its digits
   */
  static Optional<Span> read(String words, double step) {
    Matcher share = SHARE.matcher(words.replace('\u202f', ' ').replace('\u00a0', ' ').strip());
    if (!share.matches()) {
      return Optional.empty();
    }
    double unit = unit(Optional.ofNullable(share.group(3)).orElse(""));
    double value = Double.parseDouble(share.group(2)) * unit;
    String side = Optional.ofNullable(share.group(1)).orElse("");
    if (side.equals("under ")) {
      return Optional.of(Span.below(value));
    }
    if (side.equals("more than ")) {
      return Optional.of(Span.above(value));
    }
    double digits = Math.pow(10, -new BigDecimal(share.group(2)).scale()) * unit;
    boolean isRounded = step > 0 && Math.abs(value / step - Math.rint(value / step)) < 1e-6;
    // Whole per cents that are printed of a share are halves away at most, and rough ones a tenth.
    double off = side.isEmpty() ? digits / 2 : unit;
    if (share.group(3) == null) {
      off = isRounded ? step / 2 : Math.max(1e-6, value * 1e-5);
    }
    return Optional.of(Span.around(value, isRounded ? Math.max(off, step / 2) : off));
  }

  private static double unit(String words) {
    return switch (words) {
      case " %", " in 100" -> 0.01;
      case " in 10" -> 0.1;
      default -> 1;
    };
  }
}
