package org.dramatis.run.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.dramatis.run.manifest.OutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMarkerTest {
  private static final SampleMarker MARKER =
      new SampleMarker(
          "0.1.0",
          1,
          6000,
          "standard",
          List.of(
              new OutputFile("2026-01-31/crm.csv", 3, "aa"), new OutputFile("w.json", 4, "bb")));

  @TempDir Path folder;

  @Test
  void itIsFoundFromEveryFileOfTheSample() throws IOException {
    FileSystem files = FileSystem.getLocal(new Configuration());
    MARKER.write(files, hadoop(folder));
    Path inner = Files.createDirectories(folder.resolve("2026-01-31"));
    // Somebody's own file of that name does not hide the marker above it.
    Files.writeString(inner.resolve("sample.json"), "[1, 2]");
    assertThat(SampleMarker.nearest(files, hadoop(inner.resolve("crm.csv")))).contains(MARKER);
    assertThat(SampleMarker.nearest(files, hadoop(folder.resolveSibling("crm.csv")))).isEmpty();
  }

  @Test
  void oneForeignFileMakesAProject() {
    List<SampleMarker> markers = List.of(MARKER);
    assertThat(SampleMarker.originOf(List.of("aa", "bb", "aa"), markers))
        .isEqualTo(InputOrigin.PUBLIC_SAMPLE);
    assertThat(SampleMarker.originOf(List.of("aa", "cc"), markers)).isEqualTo(InputOrigin.PROJECT);
    assertThat(SampleMarker.originOf(List.of("aa"), List.of())).isEqualTo(InputOrigin.PROJECT);
    assertThat(SampleMarker.originOf(List.of(), markers)).isEqualTo(InputOrigin.PROJECT);
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }
}
