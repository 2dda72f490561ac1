package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.HouseClasses.PROGRAM;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture of the rooms in architecture.md, drawn from the compiled program. */
class RoomsTest {
  private static final List<String> AROUND =
      List.of("command", "pipeline", "project", "erase", "draft", "sample");
  private static final List<String> ARROW =
      List.of("extract", "identity", "feature", "cluster", "profile", "persona", "report");
  private static final List<String> GROUND =
      List.of("charter", "contract", "engine", "run", "sql", "stat", "yaml");

  private static final String BEGIN = "<!-- rooms: drawn by RoomsTest -->\n```text\n";
  private static final String END = "```\n<!-- rooms end -->\n";
  private static final int WIDTH = 104;

  /** By room, the outermost classes in it, each of which has a file of its own. */
  private static final Map<String, Set<String>> FILES =
      byRoom(type -> Stream.of(outermost(type).getName()));

  /** By room, the other rooms that its classes use. */
  private static final Map<String, Set<String>> USES =
      byRoom(
          type ->
              type.getDirectDependenciesFromSelf().stream()
                  .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                  .filter(used -> used.getPackageName().startsWith("org.dramatis."))
                  .map(RoomsTest::room)
                  .filter(used -> !used.equals(room(type))));

  @Test
  void everyRoomIsInThePicture() {
    assertThat(all())
        .as("a new room needs a place in the picture: a list of RoomsTest")
        .containsExactlyInAnyOrderElementsOf(FILES.keySet());
  }

  @Test
  void theArchitectureShowsTheRoomsAsTheyAre() throws IOException {
    Page page = Page.site("architecture.md");
    String text = page.text();
    assertThat(text).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    int end = text.indexOf(END);
    String now = drawing();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(page.file(), text.substring(0, begin) + now + text.substring(end));
      return;
    }
    assertThat(text.substring(begin, end))
        .as("the rooms have changed; renew with mvn test -Dtest=RoomsTest -Dgolden=write")
        .isEqualTo(now);
  }

  private static String drawing() {
    List<String> lines = new ArrayList<>();
    lines.add(centred("around the way of the data", WIDTH));
    lines.addAll(boxes(AROUND, "   "));
    lines.add("");
    lines.add(centred("the way of the data", WIDTH));
    lines.addAll(boxes(ARROW, "→"));
    lines.add("");
    lines.add(centred("the ground floor, open to all", WIDTH));
    lines.addAll(boxes(GROUND, " "));
    lines.add("");
    lines.add("row uses");
    lines.add("column     " + String.join(" ", ARROW) + "   " + String.join(" ", GROUND));
    for (List<String> users : List.of(AROUND, ARROW, GROUND)) {
      for (String user : users) {
        lines.add(String.format("%-11s%s   %s", user, marks(user, ARROW), marks(user, GROUND)));
      }
      lines.add("");
    }
    for (String user : all()) {
      List<String> used = AROUND.stream().filter(USES.get(user)::contains).toList();
      if (!used.isEmpty()) {
        lines.add(String.format("%-10s also uses %s", user, String.join(", ", used)));
      }
    }
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  private static String marks(String user, List<String> columns) {
    return columns.stream()
        .map(used -> centred(USES.get(user).contains(used) ? "●" : "·", used.length()))
        .collect(Collectors.joining(" "));
  }

  private static List<String> boxes(List<String> rooms, String between) {
    String blank = " ".repeat(between.length());
    String edge = "─".repeat(10);
    return List.of(
        row(rooms, blank, room -> "┌" + edge + "┐"),
        row(rooms, between, room -> "│" + centred(room, 10) + "│"),
        row(rooms, blank, room -> "│" + centred(FILES.get(room).size() + " files", 10) + "│"),
        row(rooms, blank, room -> "└" + edge + "┘"));
  }

  private static String row(List<String> rooms, String between, Function<String, String> cell) {
    return centred(rooms.stream().map(cell).collect(Collectors.joining(between)), WIDTH);
  }

  private static String centred(String text, int width) {
    int left = (width - text.length()) / 2;
    return " ".repeat(left) + text + " ".repeat(width - text.length() - left);
  }

  private static Map<String, Set<String>> byRoom(Function<JavaClass, Stream<String>> what) {
    Map<String, Set<String>> byRoom = new TreeMap<>();
    // Whether a package's description becomes a class depends on the compiler's options.
    PROGRAM.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(
            type ->
                byRoom
                    .computeIfAbsent(room(type), room -> new TreeSet<>())
                    .addAll(what.apply(type).toList()));
    return Collections.unmodifiableMap(byRoom);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().split("\\.", -1)[2];
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(RoomsTest::outermost).orElse(type);
  }

  private static List<String> all() {
    return Stream.of(AROUND, ARROW, GROUND).flatMap(Collection::stream).toList();
  }
}
