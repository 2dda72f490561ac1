package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dramatis.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published data, read through configuration alone; what must come out is known beforehand. */
@Tag("real-data")
class RealProjectsIT {
  /** How far to trust segments is not the question here. */
  private static final String FEW = "method.bootstraps=5";

  private static final Path PROJECTS = Path.of("src/test/projects");

  @TempDir private Path folder;

  private String key;

  /**
   * One contract's line of the audit.
   *
   * @param contract its name
   * @param read rows read
   * @param accepted of them
   * @param rejected of them
   * @param superseded of them
   */
  private record Line(String contract, long read, long accepted, long rejected, long superseded) {}

  @BeforeEach
  void writeKey() {
    key = SmallProject.in(folder.resolve("small")).key().toString();
  }

  private Job job(String project, String data) throws IOException {
    String shared = SharedData.require("data/" + data).getParent().toString();
    Path conf = folder.resolve(project);
    ProjectFolder.copy(PROJECTS.resolve(project).resolve("conf"), conf)
        .replaceInContracts("../../../../../shared/data", shared);
    return new Job(conf, folder.resolve("workspace"), key);
  }

  private static JsonNode published(Job job, String file) throws IOException {
    return new ObjectMapper().readTree(job.publishedText(file));
  }

  @Test
  void theInvoicesOfAWholesalerAreAllAccountedFor() throws IOException {
    Job job = job("online-retail", "online-retail.csv.gz");
    job.derive(2, "--set", FEW);
    List<Line> lines = new ArrayList<>();
    for (JsonNode line : published(job, "audit.json").get("extracts")) {
      lines.add(
          new Line(
              line.get("contract").asText(),
              line.get("rows_read").asLong(),
              line.get("accepted").asLong(),
              line.get("rejected").asLong(),
              line.get("superseded").asLong()));
    }
    assertThat(lines).hasSize(2).allMatch(line -> line.read() == 541_909);
    assertThat(lines)
        .allMatch(line -> line.read() == line.accepted() + line.rejected() + line.superseded());
    assertThat(lines).contains(new Line("customers", 541_909, 4_372, 135_080, 402_457));
    JsonNode identity = published(job, "audit.json").get("identity");
    assertThat(identity.get("customers").asLong()).isEqualTo(4_372);
    assertThat(identity.get("linked").get("purchases").asLong()).isEqualTo(541_909 - 135_080);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theBestKnownFourSegmentsOfASurveyAreFound(int seed) throws IOException {
    Job job = job("mcdonalds", "mcdonalds.csv");
    job.derive(2, "--set", "method.k=4", "--set", "method.seed=" + seed, "--set", FEW);
    JsonNode segments = published(job, "segments.json");
    assertThat(segments.get("k").asInt()).isEqualTo(4);
    assertThat(segments.get("sse").asDouble()).isBetween(1602.8, 1602.95);
  }
}
