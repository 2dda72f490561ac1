package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The classes and packages that architecture.md names are there. */
class ArchitectureNamesTest {
  private static final Set<String> OF_OTHERS = Set.of("OptionalDouble", "System");
  private static final Path PROGRAM = Path.of("src/main/java/org/dramatis");

  private final List<String> named = Page.codes(Page.site("architecture.md").prose());

  @Test
  void everyClassThatIsNamedIsThere() throws IOException {
    assertThat(named.stream().filter(name -> name.matches("[A-Z][a-z]\\w*(\\.\\w+)?")))
        .hasSizeGreaterThan(50)
        .map(name -> name.replaceFirst("\\..*", ""))
        .filteredOn(name -> !OF_OTHERS.contains(name))
        .isSubsetOf(classes());
  }

  @Test
  void everyPartOfARoomThatIsNamedIsThere() {
    assertThat(named.stream().filter(name -> name.matches("[a-z]+\\.[a-z]+")))
        .filteredOn(name -> Files.isDirectory(PROGRAM.resolve(name.replaceFirst("\\..*", ""))))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(PROGRAM.resolve(name.replace('.', '/'))).isDirectory());
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
