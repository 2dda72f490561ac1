package org.dramatis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.hdfs.client.HdfsClientConfigKeys;
import org.apache.hadoop.hdfs.server.namenode.EditLogFileOutputStream;

/**
 * The one HDFS of all tests in a JVM: a name node and one data node. Its files are deleted when the
 * JVM ends.
 */
public final class LocalHdfs {
  private LocalHdfs() {}

  /** The cluster, started by whoever asks first. */
  public static MiniDFSCluster cluster() {
    return Holder.CLUSTER;
  }

  /** What a client of the cluster is configured with. */
  public static Configuration configuration() {
    return new Configuration(cluster().getConfiguration(0));
  }

  /**
   * Makes a client ask again soon whether the data node's report of a block has come, for which
   * every closing of a file waits: 400 ms by default.
   */
  public static void configure(Configuration configuration) {
    configuration.setInt(
        HdfsClientConfigKeys.BlockWrite.LOCATEFOLLOWINGBLOCK_INITIAL_DELAY_MS_KEY, 2);
    configuration.setInt(HdfsClientConfigKeys.BlockWrite.LOCATEFOLLOWINGBLOCK_RETRIES_KEY, 12);
  }

  private static MiniDFSCluster start() {
    // Nobody pulls this machine's plug, and the name node syncs at every operation.
    EditLogFileOutputStream.setShouldSkipFsyncForTesting(true);
    Configuration configuration = new Configuration();
    configure(configuration);
    Path folder = Path.of("target", "hdfs", String.valueOf(ProcessHandle.current().pid()));
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.toAbsolutePath().toString());
    try {
      MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
      cluster.waitActive();
      // Hadoop's own hooks leave no time to stop it in order.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtil.fullyDelete(folder.toFile())));
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    private static final MiniDFSCluster CLUSTER = start();
  }
}
