package org.dramatis.extract;

import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts texts into a file's column and says what becomes of each. */
final class Fates {
  private Fates() {}

  /** What becomes of texts in a column: the value, or the reason in brackets; in their order. */
  static List<String> of(ExtractFixture fixture, ContractText contract, List<String> texts) {
    StringBuilder file = new StringBuilder("no;v\n");
    for (int i = 0; i < texts.size(); i++) {
      file.append(i).append(';').append(texts.get(i)).append('\n');
    }
    fixture.file("values.csv", file.toString());
    SourceRows rows =
        fixture.rows(contract.path("values.csv").csv("delimiter: ';', timeZone: Europe/London"));
    assertThatAllRowsAreAccountedFor(rows);
    Map<Integer, String> fates = new TreeMap<>();
    texts(rows.accepted(), "no", "v")
        .forEach(t -> fates.put(number(t), t.substring(t.indexOf('|') + 1)));
    texts(rows.rejects(), "get_json_object(row, '$.no')", "reason")
        .forEach(t -> fates.put(number(t), "[" + t.substring(t.indexOf('|') + 1) + "]"));
    return new ArrayList<>(fates.values());
  }

  private static int number(String text) {
    return Integer.parseInt(text.substring(0, text.indexOf('|')));
  }

  /** A source that {@link #of} delivers; its column {@code v} is missing yet. */
  static ContractText values() {
    return ContractText.of("values", "events").column("no", "string");
  }
}
