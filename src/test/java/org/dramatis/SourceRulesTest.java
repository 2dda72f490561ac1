package org.dramatis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that show in the sources alone. */
class SourceRulesTest {
  private static final int LONGEST_FILE = 320;
  private static final Path SOURCES = Path.of("src");
  private static final Path PROGRAM = Path.of("src/main/java");

  @Test
  void filesAreShortEnoughToBeRead() {
    assertThat(files(SOURCES, ".*\\.(java|jte)"))
        .hasSizeGreaterThan(200)
        .filteredOn(
            file ->
                lines(file).stream().filter(l -> !l.startsWith("import ")).count() > LONGEST_FILE)
        .as("files of more than " + LONGEST_FILE + " lines, which do more than one thing")
        .isEmpty();
  }

  @Test
  void theStagesAreSeenAtOnce() {
    assertThat(lines(PROGRAM.resolve("org/dramatis/pipeline/Derivation.java")))
        .as("whoever wants to know what a run is reads one page")
        .hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void everyPackageSaysWhatComesInAndGoesOut() {
    Set<Path> packages =
        files(PROGRAM, ".*\\.java").stream().map(Path::getParent).collect(Collectors.toSet());
    assertThat(packages)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            folder ->
                assertThat(prose(folder.resolve("package-info.java")))
                    .as(folder + ": a newcomer reads its package-info.java first")
                    .contains("Comes in: ", "Goes out: "));
  }

  private static String prose(Path file) {
    return Files.exists(file) ? String.join("\n", lines(file)).replaceAll("\\s+\\*?\\s*", " ") : "";
  }

  @Test
  void theUndefinedIsNoNumber() {
    // In the arrays of `feature` NaN marks a missing value; none of them leaves the package.
    assertThat(places(".*\\b(Double|Float)\\.NaN\\b.*", file -> !isIn(file, "feature")))
        .as("NaN turns every later figure into NaN; an empty OptionalDouble cannot be overlooked")
        .isEmpty();
  }

  @Test
  void resultsOfSeveralFactsAreRecords() {
    assertThat(places(".*\\bMap<String, Object>.*", file -> true))
        .as("a record names its facts and their types; a map of objects does not")
        .isEmpty();
  }

  private static boolean isIn(Path file, String name) {
    return file.startsWith(PROGRAM.resolve("org/dramatis").resolve(name));
  }

  /** Lines of the program that match, as {@code file:line}. */
  private static List<String> places(String regex, Predicate<Path> where) {
    Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
    return files(PROGRAM, ".*\\.java").stream()
        .filter(where)
        .flatMap(
            file -> {
              List<String> lines = lines(file);
              return IntStream.range(0, lines.size())
                  .filter(i -> matches.test(lines.get(i)))
                  .mapToObj(i -> file + ":" + (i + 1));
            })
        .toList();
  }

  private static List<Path> files(Path folder, String regex) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().matches(regex)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
