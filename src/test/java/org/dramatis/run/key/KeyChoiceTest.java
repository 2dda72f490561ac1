package org.dramatis.run.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.Workspace;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyChoiceTest {
  private static final String SECRET = "a1".repeat(32);

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void nameAWorkspace() {
    workspace = Workspace.at(folder.resolve("workspace").toString(), new Configuration());
  }

  private PseudonymKey choose(Map<String, String> environment, InputOrigin origin) {
    return KeyChoice.choose(workspace, environment, origin, new SecureRandom());
  }

  private PseudonymKey choose() {
    return choose(Map.of(), InputOrigin.PROJECT);
  }

  private Map<String, String> named(Path file) {
    return Map.of(KeyChoice.VARIABLE, file.toString());
  }

  private Path keyFile(String text, String mode) throws IOException {
    Path file = folder.resolve("other.key");
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  void theNamedFileComesBeforeTheOneBeside() throws IOException {
    PseudonymKey beside = choose();
    PseudonymKey key = choose(named(keyFile(SECRET, "rw-------")), InputOrigin.PROJECT);
    assertThat(key.id()).isEqualTo(PseudonymKey.ofText(SECRET).id()).isNotEqualTo(beside.id());
  }

  @Test
  void anEmptyVariableNamesNothing() {
    assertThat(choose(Map.of(KeyChoice.VARIABLE, " "), InputOrigin.PROJECT).id())
        .isEqualTo(choose().id());
  }

  @Test
  void everyCreatedKeyIsAnother() throws IOException {
    PseudonymKey first = choose();
    Files.delete(folder.resolve("workspace.key"));
    assertThat(choose().id()).isNotEqualTo(first.id());
  }

  @Test
  void aNamedFileThatIsMissingIsNotCreated() {
    Path absent = folder.resolve("absent.key");
    assertThatThrownBy(() -> choose(named(absent), InputOrigin.PROJECT))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("absent.key, which does not exist");
    assertThat(absent).doesNotExist();
  }

  @Test
  void aKeyFileThatOthersMayReadIsRefused() throws IOException {
    Path file = keyFile(SECRET, "rw-r-----");
    assertThatThrownBy(() -> choose(named(file), InputOrigin.PROJECT))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void aKeyFileThatHoldsNoKeyIsRefused() throws IOException {
    Path file = keyFile("swordfish", "rw-------");
    assertThatThrownBy(() -> choose(named(file), InputOrigin.PROJECT))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("9 bytes")
        .hasMessageContaining("head -c 32 /dev/urandom")
        .hasMessageNotContaining("swordfish");
    Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28, 1, 2});
    assertThatThrownBy(() -> choose(named(file), InputOrigin.PROJECT))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("it is not text");
    assertThatThrownBy(() -> choose(named(folder), InputOrigin.PROJECT))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("Cannot read the key file");
  }

  @Test
  void aWorkspaceWithContentGetsNoNewKey() throws IOException {
    Files.createDirectories(folder.resolve("workspace/extracts/crm/f1"));
    Files.writeString(folder.resolve("workspace/extracts/crm/f1/part-0.parquet"), "rows");
    assertThatThrownBy(this::choose)
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("is not empty")
        .hasMessageContaining(KeyChoice.VARIABLE);
    assertThat(folder.resolve("workspace.key")).doesNotExist();
  }

  @Test
  void foldersWithoutFilesAndTheLockAreNoContent() throws IOException {
    workspace.prepare();
    Files.writeString(folder.resolve("workspace/lock.json"), "{}");
    assertThatCode(this::choose).doesNotThrowAnyException();
  }

  @Test
  void aWorkspaceRefusesAnotherKey() throws IOException {
    PseudonymKey first = choose();
    KeyChoice.record(workspace, first);
    Path other = keyFile(SECRET, "rw-------");
    assertThatThrownBy(() -> choose(named(other), InputOrigin.PROJECT))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("was begun with key " + first.id());
    assertThatThrownBy(() -> KeyChoice.record(workspace, PseudonymKey.ofText(SECRET)))
        .isInstanceOf(WorkspaceException.class);
    assertThat(choose().id()).isEqualTo(first.id());
  }

  @Test
  void theSampleUsesThePublicKeyAndCreatesNone() {
    PseudonymKey key = choose(Map.of(), InputOrigin.PUBLIC_SAMPLE);
    assertThat(key.isPublicSample()).isTrue();
    assertThat(folder.resolve("workspace.key")).doesNotExist();
  }

  @Test
  void aProjectIsRefusedThePublicKey() throws IOException {
    try (var in = PseudonymKey.class.getResourceAsStream("public-sample.key")) {
      Path copy =
          keyFile(
              new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8), "rw-r--r--");
      assertThat(choose(named(copy), InputOrigin.PUBLIC_SAMPLE).isPublicSample()).isTrue();
      assertThatThrownBy(() -> choose(named(copy), InputOrigin.PROJECT))
          .isInstanceOf(WorkspaceException.class)
          .hasMessageContaining("which everybody has");
    }
  }

  @Test
  void aProjectIsRefusedTheSamplesWorkspace() {
    KeyChoice.record(workspace, choose(Map.of(), InputOrigin.PUBLIC_SAMPLE));
    assertThatThrownBy(this::choose)
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("Name another --workspace");
  }
}
