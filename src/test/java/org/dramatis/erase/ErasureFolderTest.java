package org.dramatis.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureFolderTest {
  @TempDir Path folder;
  private Workspace workspace;
  private Lease lease;
  private ErasureFolder erased;

  @BeforeEach
  void openAWorkspace() {
    workspace = Workspace.at(folder.resolve("workspace").toString(), new Configuration());
    Clock noon = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    lease = RunFixture.lease(workspace, RunFixture.here("token"), noon);
    erased = new ErasureFolder(workspace);
  }

  @AfterEach
  void close() {
    lease.close();
  }

  private ErasureList add(String... people) {
    return erased.add(lease, RunFixture.NOON, List.of(people));
  }

  @Test
  void aWorkspaceWithoutAListHasErasedNobodyAndHasNothingToDo() {
    assertThat(erased.list().customers()).isEmpty();
    assertThat(erased.list().digest()).isEmpty();
    assertThat(erased.isApplied()).isTrue();
  }

  @Test
  void whoIsOnTheListStaysThereOnce() {
    add("b", "a");
    assertThat(add("a", "c", "c")).isEqualTo(erased.list());

    assertThat(erased.list().entries())
        .extracting(ErasureList.Entry::customers)
        .containsExactly(List.of("a", "b"), List.of("c"));
    assertThat(erased.list().customers()).containsExactly("a", "b", "c");
  }

  @Test
  void theDigestNamesThePeopleAndNotTheOrder() {
    ErasureList empty = new ErasureList(List.of());
    ErasureList one = empty.with(RunFixture.NOON, List.of("a", "b"));
    ErasureList other =
        empty
            .with(RunFixture.NOON.plusSeconds(1), List.of("b"))
            .with(RunFixture.NOON, List.of("a"));
    assertThat(one.digest()).isEqualTo(other.digest()).isPresent();
    assertThat(one.with(RunFixture.NOON, List.of("c")).digest()).isNotEqualTo(one.digest());
  }

  @Test
  void whatIsOnTheListIsToBeDoneUntilItIsRecordedAsDone() {
    add("a");
    assertThat(erased.isApplied()).isFalse();
    erased.recordApplied(lease, RunFixture.NOON);
    assertThat(erased.isApplied()).isTrue();
    add("a");
    assertThat(erased.isApplied()).isTrue();
    add("b");
    assertThat(erased.isApplied()).isFalse();
  }

  @Test
  void theListIsItsOwnersAlone() throws IOException {
    add("a");
    erased.recordApplied(lease, RunFixture.NOON);
    Path place = Path.of(workspace.erased().toUri());
    assertThat(Files.getPosixFilePermissions(place))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    for (String file : List.of("customers.json", "applied.json")) {
      assertThat(Files.getPosixFilePermissions(place.resolve(file)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void aDamagedListIsNotTakenForAnEmptyOne() throws IOException {
    add("a");
    Files.writeString(Path.of(workspace.erased().toUri()).resolve("customers.json"), "{\"en");
    assertThatThrownBy(erased::list)
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("customers.json is damaged");
  }
}
