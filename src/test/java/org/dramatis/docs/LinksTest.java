package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkLeadsToAFile(Page page) {
    Path folder = page.file().toAbsolutePath().getParent();
    Matcher link = LINK.matcher(page.prose());
    while (link.find()) {
      String target = link.group(1);
      if (!target.contains("://")) {
        assertThat(folder.resolve(target)).as("%s: %s", page, target).exists();
      }
    }
  }

  @Test
  void theReadmeLeadsToEveryPage() {
    String readme = Page.readme().text();
    assertThat(Page.all())
        .filteredOn(page -> !page.file().equals(Path.of("README.md")))
        .isNotEmpty()
        .allSatisfy(page -> assertThat(readme).contains("](" + page.file() + ")"));
  }

  @Test
  void theArchitectureNamesEveryPackage() throws IOException {
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/org/dramatis"))) {
      List<String> names =
          packages.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
      assertThat(Page.site("architecture.md").firstColumn("package")).containsAll(names);
    }
  }
}
