package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private static final Shell.Result CLEAN = new Shell.Result(0, "");

  @ParameterizedTest
  @ValueSource(strings = {"jobs/dramatis", ".ci/run"})
  void bashParsesTheScript(String script) throws IOException, InterruptedException {
    assertThat(Shell.run(List.of("bash", "-n", script))).isEqualTo(CLEAN);
  }

  @Test
  void theReadmesKeyCommandMakesAFileForItsOwnerAlone(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path key = folder.resolve("pseudonym.key");
    String command =
        Page.readme().blocks("sh").stream()
            .map(Page.Block::text)
            .filter(text -> text.contains("pseudonym.key"))
            .findFirst()
            .orElseThrow()
            .replace("/etc/dramatis/pseudonym.key", key.toString());
    assertThat(Shell.run(List.of("bash", "-c", command))).isEqualTo(CLEAN);
    assertThat(Files.readString(key)).matches("[0-9a-f]{64}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }
}
