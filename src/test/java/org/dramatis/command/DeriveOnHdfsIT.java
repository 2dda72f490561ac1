package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job with its extracts and its workspace on a real HDFS. */
class DeriveOnHdfsIT {
  @TempDir private Path folder;

  @Test
  void derivesFromHdfsToHdfsAndRecognisesTheRun() throws Exception {
    SmallProject project = SmallProject.in(folder.resolve("project"));
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    try (MiniDFSCluster cluster =
        new MiniDFSCluster.Builder(configuration).numDataNodes(1).build()) {
      cluster.waitActive();
      FileSystem hdfs = cluster.getFileSystem();
      String root = hdfs.getUri().toString();
      hdfs.copyFromLocalFile(
          new org.apache.hadoop.fs.Path(folder.resolve("project/data").toString()),
          new org.apache.hadoop.fs.Path(root + "/data"));
      for (String contract : new String[] {"crm", "purchases"}) {
        String name = "conf/contracts/" + contract + ".odcs.yaml";
        project.write(name, project.read(name).replace("\"data/", "\"" + root + "/data/"));
      }
      String[] derive = {
        "derive", "--conf", project.conf().toString(), "--workspace", root + "/workspace"
      };
      Program.Ended first = Program.run(2, project.key().toString(), derive);
      assertThat(first.exit()).as(first.output()).isZero();
      assertThat(first.output()).contains("Report: " + root + "/workspace/runs/");
      Program.Ended second = Program.run(2, project.key().toString(), derive);
      assertThat(second.output()).contains("Already derived");
      Program.Ended verified =
          Program.run(
              2,
              project.key().toString(),
              "verify",
              "--conf",
              project.conf().toString(),
              "--workspace",
              root + "/workspace");
      assertThat(verified.exit()).as(verified.output()).isZero();
      assertThat(hdfs.exists(new org.apache.hadoop.fs.Path("/workspace/lock.json"))).isFalse();
    }
  }
}
