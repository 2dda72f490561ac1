package org.dramatis.sample.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dramatis.sample.world.Department;
import org.dramatis.yaml.Spelling;

/**
 * The table {@code behaviours.csv}: traits, love for departments and months in its rows, types of
 * customers in its columns. Where a type's field is empty, its people are as the ordinary ones.
 *
 * @param columns the types, in the order of the table's columns
 * @param rows the fields of each habit, the ordinary one first
 */
record Habits(List<String> columns, Map<String, List<String>> rows) {
  /** The table that the program carries. */
  static final Habits SHIPPED = read();

  private static final List<String> MONTHS =
      List.of(
          "january february march april may june july august september october november december"
              .split(" "));

  private static Habits read() {
    try (InputStream resource = Habits.class.getResourceAsStream("behaviours.csv")) {
      List<List<String>> lines =
          new String(resource.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(line -> List.of(line.split(",", -1)))
              .toList();
      Map<String, List<String>> rows = new HashMap<>();
      for (List<String> line : lines.subList(1, lines.size())) {
        rows.put(line.get(0), line.subList(1, line.size()));
      }
      List<String> head = lines.get(0);
      return new Habits(head.subList(1, head.size()), Map.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own table of behaviours cannot be read", e);
    }
  }

  /** What people of a type have in common. */
  Behaviour of(String type) {
    int column = columns.indexOf(type);
    return new Behaviour(
        numbers(Trait.class, column),
        numbers(Department.class, column),
        MONTHS.stream().map(month -> number(month, column)).toList());
  }

  private <K extends Enum<K>> Map<K, Double> numbers(Class<K> habits, int column) {
    return Arrays.stream(habits.getEnumConstants())
        .collect(
            Collectors.toMap(
                habit -> habit,
                habit -> number(Spelling.of(habit), column),
                (one, other) -> one,
                () -> new EnumMap<>(habits)));
  }

  private double number(String habit, int column) {
    String own = rows.get(habit).get(column);
    return Double.parseDouble(own.isEmpty() ? rows.get(habit).get(0) : own);
  }
}
