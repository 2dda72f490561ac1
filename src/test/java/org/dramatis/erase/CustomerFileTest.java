package org.dramatis.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerFileTest {
  @TempDir Path folder;

  private Path file(byte... bytes) throws IOException {
    return Files.write(folder.resolve("list.txt"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuses(Path file, String said) {
    assertThatThrownBy(() -> CustomerFile.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("--customers " + file)
        .hasMessageContaining(said);
  }

  @Test
  void linesAreNamedByTheirNumber() throws IOException {
    assertThat(CustomerFile.read(file("\uFEFF# asked on Monday\nC1\r\n\n  \nC2\nC1")).identifiers())
        .containsOnly(
            org.assertj.core.api.Assertions.entry("2", "C1"),
            org.assertj.core.api.Assertions.entry("5", "C2"),
            org.assertj.core.api.Assertions.entry("6", "C1"));
  }

  @Test
  void aFileThatNamesNobodyIsRefused() throws IOException {
    refuses(file(""), "names nobody");
    refuses(file("# nobody yet\n\n"), "names nobody");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    refuses(file("PAR1\0\0\1"), "is no text");
    refuses(file(new byte[] {'C', '1', (byte) 0xE9, '\n'}), "is no text in UTF-8");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    refuses(folder.resolve("none.txt"), "there is no such file");
    refuses(folder, "cannot be read");
  }
}
