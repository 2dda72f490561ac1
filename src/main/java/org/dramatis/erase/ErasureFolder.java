package org.dramatis.erase;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The workspace's {@code erased/}, for its owner alone: {@code customers.json} is the {@link
 * ErasureList}; {@code applied.json} says which state of it has been carried out everywhere, so
 * that an erasure that was killed is noticed and completed.
 *
 * @param workspace whose it is, whether or not the folder exists
 */
public record ErasureFolder(Workspace workspace) {
  private static final String CUSTOMERS = "customers.json";
  private static final String APPLIED = "applied.json";

  private record Applied(String list, Instant at) {}

  /**
   * Who is on the list.
   *
   * @throws WorkspaceException when it cannot be read: deriving without it would bring people back
   */
  public ErasureList list() {
    return workspace
        .readRecord(file(CUSTOMERS), ErasureList.class)
        .orElseGet(() -> new ErasureList(List.of()));
  }

  /**
   * Puts people, by pseudonym, on the list, where each stands once, and returns the whole list.
   *
   * @throws WorkspaceLockedException when the lease was taken over
   */
  public ErasureList add(Lease lease, Instant at, Collection<String> people) {
    ErasureList before = list();
    ErasureList after = before.with(at, people);
    if (!after.equals(before)) {
      write(lease, file(CUSTOMERS), after);
    }
    return after;
  }

  /** Whether the list, as it is, has been carried out on all that the workspace holds. */
  public boolean isApplied() {
    return list()
        .digest()
        .equals(workspace.readRecord(file(APPLIED), Applied.class).map(Applied::list));
  }

  /** Records that the list, as it is, has been carried out everywhere. */
  public void recordApplied(Lease lease, Instant at) {
    list().digest().ifPresent(list -> write(lease, file(APPLIED), new Applied(list, at)));
  }

  private void write(Lease lease, Path file, Record document) {
    lease.requireHeld();
    try {
      workspace.storage().folder(workspace.erased(), Access.OWNER_ONLY);
      workspace.storage().replace(file, Json.write(document));
      workspace.storage().restrict(workspace.erased());
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(file, e);
    }
  }

  private Path file(String name) {
    return new Path(workspace.erased(), name);
  }
}
