package org.dramatis.run;

import java.util.Optional;
import org.dramatis.run.key.KeyChoice;
import org.dramatis.run.storage.WorkspaceException;

/**
 * What a workspace says about itself: {@code workspace.json}, written at its first use.
 *
 * @param layout of the folders and files
 * @param keyId of the key that all its pseudonyms are made with
 */
public record WorkspaceIdentity(int layout, String keyId) {
  /** The layout that this version writes. */
  static final int LAYOUT = 2;

  /** The oldest layout whose files this version reads. */
  private static final int OLDEST = 2;

  /** What every layout has, whatever else it says. */
  private record Layout(int layout) {}

  /** The identity of a workspace that this version writes. */
  public WorkspaceIdentity(String keyId) {
    this(LAYOUT, keyId);
  }

  /** Refuses a workspace, unless it has not been begun, whose files this version cannot read. */
  static void requireReadable(Workspace workspace) {
    Optional<Layout> recorded = workspace.readRecord(workspace.identityFile(), Layout.class);
    int layout = recorded.map(Layout::layout).orElse(LAYOUT);
    if (layout < OLDEST) {
      throw new WorkspaceException(
          ("The workspace %s has layout %s, which an older version of Dramatis wrote and this one"
                  + " no longer reads; it writes layout %s. Derive into a new workspace, named with"
                  + " --workspace, and keep the key: let %s name its file, so that customers keep"
                  + " their pseudonyms, and copy erased/ into the new workspace first, where there"
                  + " is one.")
              .formatted(workspace, layout, LAYOUT, KeyChoice.VARIABLE));
    }
    if (layout > LAYOUT) {
      throw new WorkspaceException(
          ("The workspace %s has layout %s, and this version of Dramatis knows layouts up to %s."
                  + " Use the version that wrote it, or name another workspace with --workspace.")
              .formatted(workspace, layout, LAYOUT));
    }
  }
}
