package org.dramatis.extract;

import java.util.stream.Collectors;

/**
 * A line of the table of bad input.
 *
 * @param name what is bad about it
 * @param input the bytes that are bad, empty when they say nothing
 * @param spark what Spark's own reader makes of it
 * @param dramatis what Dramatis makes of it
 */
record BadInput(String name, String input, String spark, String dramatis) {

  String line() {
    String shown = input.isEmpty() ? "" : ": `" + escaped(input) + "`";
    String cells = "| " + name + shown + " | " + escaped(spark).replace("<", "&lt;");
    return cells + " | " + dramatis + " |\n";
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c < ' ' || c == 0x7F || c == 0xFEFF || c == 0xFFFD
                    ? "\\u%04X".formatted(c)
                    : c == '|' ? "\\|" : Character.toString(c))
        .collect(Collectors.joining());
  }
}
