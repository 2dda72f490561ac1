package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.LocalHdfs;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job with its extracts and its workspace on a real HDFS. */
@Tag("hdfs")
class DeriveOnHdfsIT {
  @TempDir private java.nio.file.Path folder;

  @Test
  void derivesFromHdfsToHdfsAndRecognisesTheRun() throws Exception {
    SmallProject project = SmallProject.in(folder.resolve("project"));
    FileSystem hdfs = LocalHdfs.cluster().getFileSystem();
    LocalHdfs.configure(LocalSpark.session().sparkContext().hadoopConfiguration());
    String root = hdfs.getUri() + "/derive";
    hdfs.copyFromLocalFile(
        new Path(folder.resolve("project/data").toString()), new Path(root + "/data"));
    for (String contract : List.of("crm", "purchases")) {
      String name = "conf/contracts/" + contract + ".odcs.yaml";
      project.write(name, project.read(name).replace("\"data/", "\"" + root + "/data/"));
    }
    String workspace = root + "/workspace";
    InProcess program = InProcess.withKey(project.key().toString());
    String[] where = {"--conf", project.conf().toString(), "--workspace", workspace};

    Program.Ended first = program.run(words("derive", where));
    assertThat(first.exit()).as(first.output()).isZero();
    assertThat(first.output()).contains("Report: " + workspace + "/runs/");
    Program.Ended second = program.run(words("derive", where));
    assertThat(second.output()).contains("Already derived");
    Program.Ended verified = program.run(words("verify", where));
    assertThat(verified.exit()).as(verified.output()).isZero();
    assertThat(hdfs.exists(new Path(workspace + "/lock.json"))).isFalse();
  }

  private static String[] words(String command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }
}
