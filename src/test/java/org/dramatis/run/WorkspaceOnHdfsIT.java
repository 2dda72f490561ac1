package org.dramatis.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.UUID;
import org.dramatis.LocalHdfs;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The workspace on a real HDFS with one data node. */
@Tag("hdfs")
class WorkspaceOnHdfsIT {
  private static Workspace workspaceAt(String authority) {
    String uri = authority + "/workspaces/" + UUID.randomUUID();
    return Workspace.at(uri, LocalHdfs.configuration());
  }

  private static Workspace freshWorkspace() {
    return workspaceAt(LocalHdfs.cluster().getURI().toString());
  }

  @Nested
  class Runs extends WorkspaceCases {
    @Override
    Workspace fresh() {
      return freshWorkspace();
    }

    @Override
    int swaps() {
      return 200;
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
      return 30;
    }
  }

  @Test
  void thePointerIsSwappedOverWebHdfsToo() throws IOException {
    InetSocketAddress web = LocalHdfs.cluster().getNameNode().getHttpAddress();
    Workspace workspace = workspaceAt("webhdfs://" + web.getHostName() + ":" + web.getPort());
    workspace.prepare();
    for (String run : new String[] {"first", "second"}) {
      Current current = new Current(run, Optional.empty(), RunFixture.NOON);
      workspace.writeText(workspace.currentFile(), Json.write(current));
      assertThat(workspace.current()).contains(current);
    }
    assertThat(workspace.fileSystem().listStatus(workspace.root())).hasSize(2);
  }
}
