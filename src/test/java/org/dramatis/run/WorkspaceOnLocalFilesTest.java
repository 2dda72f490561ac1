package org.dramatis.run;

import java.nio.file.Path;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The workspace on local files. */
class WorkspaceOnLocalFilesTest {
  @TempDir static Path folder;

  private static Workspace freshWorkspace() {
    return Workspace.at(
        folder.resolve(UUID.randomUUID().toString()).toString(), new Configuration());
  }

  @Nested
  class Runs extends WorkspaceCases {
    @Override
    Workspace fresh() {
      return freshWorkspace();
    }

    @Override
    int swaps() {
      return 2000;
    }
  }

  @Nested
  class Leases extends LeaseCases {
    @Override
    Workspace fresh() {
      return freshWorkspace();
    }

    @Override
    int races() {
      return 100;
    }
  }
}
