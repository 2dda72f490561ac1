package org.dramatis.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dramatis.pipeline.ValidatedProject;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} says of the charter's questions. */
class QuestionWarningsTest {
  @TempDir private Path folder;

  private List<String> warnings(String measure) throws IOException {
    ProjectFolder project =
        ProjectFolder.copyTo(folder).replace("charter.yaml", "avg(int(orders = 1))", measure);
    return ValidatedProject.of(ProjectReader.read(project.conf(), List.of()))
        .questions()
        .warnings()
        .stream()
        .map(Problem::sentence)
        .toList();
  }

  @Test
  void anExtremeIsSaidToBeWithheldAndWhatToWriteInstead() throws IOException {
    assertThat(warnings("max(spend)"))
        .singleElement()
        .asString()
        .contains("objectives[0].measure: will be withheld everywhere")
        .contains("write median(x), percentile(x, 0.9)")
        .endsWith(": max(spend)");
  }

  @Test
  void anAverageIsNotWarnedOf() throws IOException {
    assertThat(warnings("sum(spend) / count(*)")).isEmpty();
  }
}
