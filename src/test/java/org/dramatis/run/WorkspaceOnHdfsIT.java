package org.dramatis.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.hdfs.server.namenode.EditLogFileOutputStream;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace on a real HDFS with one data node. */
@Tag("hdfs")
class WorkspaceOnHdfsIT {
  @TempDir static Path folder;
  private static MiniDFSCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    // Nobody pulls this machine's plug, and the name node syncs at every operation.
    EditLogFileOutputStream.setShouldSkipFsyncForTesting(true);
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toString());
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitActive();
  }

  @AfterAll
  static void stop() {
    cluster.shutdown();
  }

  private static Workspace workspaceAt(String authority) {
    String uri = authority + "/workspaces/" + UUID.randomUUID();
    return Workspace.at(uri, new Configuration(cluster.getConfiguration(0)));
  }

  private static Workspace freshWorkspace() {
    return workspaceAt(cluster.getURI().toString());
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
    Workspace workspace =
        workspaceAt(
            "webhdfs://"
                + cluster.getNameNode().getHttpAddress().getHostName()
                + ":"
                + cluster.getNameNode().getHttpAddress().getPort());
    workspace.prepare();
    for (String run : new String[] {"first", "second"}) {
      Current current = new Current(run, Optional.empty(), RunFixture.NOON);
      workspace.writeText(workspace.currentFile(), Json.write(current));
      assertThat(workspace.current()).contains(current);
    }
    assertThat(workspace.fileSystem().listStatus(workspace.root())).hasSize(2);
  }
}
