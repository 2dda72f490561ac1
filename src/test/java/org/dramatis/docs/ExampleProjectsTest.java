package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.extract.row.Transforms;
import org.dramatis.feature.InScope;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.project.Project;
import org.dramatis.project.ProjectReader;
import org.dramatis.yaml.SqlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The YAML examples of a page are the files of one project, each named in its first line. */
class ExampleProjectsTest {
  @TempDir private Path folder;

  @Test
  void theReadmesExamplesAreAProject() throws IOException {
    Project project = read(List.of(Page.readme()));
    assertThat(project.contracts())
        .extracting(Contract::name)
        .containsExactlyInAnyOrder("crm", "purchases");
    assertThat(project.charter().scope().map(SqlText::text)).contains("spend > 0");
  }

  @Test
  void theConfigurationsExamplesAreAProject() throws IOException {
    Project project = read(List.of(Page.site("configuration.md"), Page.site("contracts.md")));
    assertThat(project.contracts())
        .extracting(Contract::name)
        .containsExactlyInAnyOrder("crm", "products", "purchases", "visits");
    assertThat(project.features().features()).hasSize(6);
  }

  private Project read(List<Page> pages) throws IOException {
    List<Page.Block> blocks = pages.stream().flatMap(p -> p.blocks("yaml").stream()).toList();
    for (Page.Block block : blocks) {
      String first = block.text().lines().findFirst().orElse("");
      assertThat(first).startsWith("# conf/");
      Path file = folder.resolve(first.substring(2));
      assertThat(file).as("an example that stands on the page twice").doesNotExist();
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.text());
    }
    Project project = ProjectReader.read(folder.resolve("conf"), List.of());
    assertThat(project.warnings()).isEmpty();
    Transforms.check(project.contracts());
    InScope.check(project.charter().scope());
    assertThat(CheckedCatalog.of(project.features(), project.contracts())).isNotNull();
    return project;
  }
}
