package org.dramatis.erase;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;

/**
 * The workspace's {@code erased/}, for its owner alone: {@code customers.json} is the {@link
 * ErasureList}; {@code applied.json} says which state of it has been carried out everywhere, so
 * that an erasure that was killed is noticed and completed.
 */
public final class ErasureFolder {
  private final Workspace workspace;

  /** The folder of that workspace, whether or not it exists. */
  public ErasureFolder(Workspace workspace) {
    this.workspace = workspace;
  }

  private record Applied(String list, Instant at) {}

  /**
   * Who is on the list.
   *
   * @throws WorkspaceException when the list cannot be read: deriving without it would bring people
   *     back
   */
  public ErasureList list() {
    return workspace
        .readRecord(customersFile(), ErasureList.class)
        .orElseGet(() -> new ErasureList(List.of()));
  }

  /**
   * Puts people on the list; those who are on it already stay there once.
   *
   * @param people their pseudonyms
   * @return the whole list
   * @throws WorkspaceLockedException when the lease was taken over
   */
  public ErasureList add(Lease lease, Instant at, Collection<String> people) {
    ErasureList before = list();
    ErasureList after = before.with(at, people);
    if (!after.equals(before)) {
      write(lease, customersFile(), Json.write(after));
    }
    return after;
  }

  /** Whether the list, as it is, has been carried out on all that the workspace holds. */
  public boolean isApplied() {
    Optional<String> applied =
        workspace.readRecord(appliedFile(), Applied.class).map(Applied::list);
    return list().digest().equals(applied);
  }

  /** Records that the list, as it is, has been carried out everywhere. */
  public void recordApplied(Lease lease, Instant at) {
    list()
        .digest()
        .ifPresent(digest -> write(lease, appliedFile(), Json.write(new Applied(digest, at))));
  }

  private void write(Lease lease, Path file, String text) {
    lease.requireHeld();
    try {
      workspace.storage().folder(workspace.erased(), Access.OWNER_ONLY);
      workspace.storage().replace(file, text);
      workspace.storage().restrict(workspace.erased());
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(file, e);
    }
  }

  private Path customersFile() {
    return new Path(workspace.erased(), "customers.json");
  }

  private Path appliedFile() {
    return new Path(workspace.erased(), "applied.json");
  }
}
