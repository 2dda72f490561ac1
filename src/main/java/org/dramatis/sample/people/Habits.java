package org.dramatis.sample.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dramatis.sample.world.Department;
import org.dramatis.yaml.Spelling;

/**
 * The table {@code behaviours.csv}: traits, love for departments and months in its rows, types of
 * customers in its columns. Where a type's field is empty, its people are as the ordinary ones.
 */
final class Habits {
  /** The fields of each row by its first, the ordinary ones first; the types stand at "habit". */
  private static final Map<String, List<String>> ROWS = read();

  private Habits() {}

  private static Map<String, List<String>> read() {
    try (InputStream table = Habits.class.getResourceAsStream("behaviours.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(",", -1)))
          .collect(Collectors.toUnmodifiableMap(f -> f.get(0), f -> f.subList(1, f.size())));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own table of behaviours cannot be read", e);
    }
  }

  /** What people of a type have in common. */
  static Behaviour of(String type) {
    int column = ROWS.get("habit").indexOf(type);
    return new Behaviour(
        numbers(Trait.class, column),
        numbers(Department.class, column),
        List.copyOf(numbers(Month.class, column).values()));
  }

  private static <K extends Enum<K>> Map<K, Double> numbers(Class<K> habits, int column) {
    Map<K, Double> numbers = new EnumMap<>(habits);
    for (K habit : habits.getEnumConstants()) {
      List<String> row = ROWS.get(Spelling.of(habit));
      String own = row.get(column);
      numbers.put(habit, Double.valueOf(own.isEmpty() ? row.get(0) : own));
    }
    return numbers;
  }
}
