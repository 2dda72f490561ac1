package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/dramatis} on a standalone cluster of two executors, which the test starts. */
class StandaloneClusterIT {
  @TempDir private Path folder;

  @Test
  void givesTheSameBytesAsOneMachine() throws Exception {
    SmallProject project = SmallProject.in(folder);
    Launcher.launch(
        Map.of(), "--version"); // assembles the embedded Spark that the cluster starts from
    String address = InetAddress.getLoopbackAddress().getHostAddress();
    int port = freePort();
    String master = "spark://" + address + ":" + port;
    Program.Running masterProcess =
        daemon(
            "org.apache.spark.deploy.master.Master",
            "--host",
            address,
            "--port",
            String.valueOf(port),
            "--webui-port",
            "0");
    Program.Running worker =
        daemon(
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            address,
            "--webui-port",
            "0",
            "--cores",
            "2",
            "--memory",
            "2g",
            "--work-dir",
            folder.resolve("work").toString(),
            master);
    try {
      Map<String, String> onCluster =
          Map.of(
              "DRAMATIS_KEY_FILE",
              project.key().toString(),
              "SPARK_LOCAL_IP",
              address,
              "DRAMATIS_SPARK_OPTS",
              "--master "
                  + master
                  + " --conf spark.driver.host="
                  + address
                  + " --conf spark.executor.cores=1 --conf spark.executor.memory=800m --conf spark.cores.max=2");
      String cluster = derive(project, onCluster);
      Job local = Job.on(project);
      local.derive();
      assertThat(cluster).isEqualTo(local.publishedText("segments.json"));
      scoresAsPublished(local, onCluster);
      assertThat(Files.readString(masterProcess.log()))
          .contains("Launching executor")
          .contains("app-");
    } finally {
      worker.kill();
      masterProcess.kill();
    }
  }

  private static String derive(SmallProject project, Map<String, String> environment)
      throws IOException {
    Path target = project.workspace().resolveSibling("on-cluster");
    Program.Ended ended =
        Launcher.launch(
            environment,
            "derive",
            "--conf",
            project.conf().toString(),
            "--workspace",
            target.toString());
    assertThat(ended.exit()).as(ended.output()).isZero();
    return new Job(project.conf(), target, project.key().toString()).publishedText("segments.json");
  }

  private static void scoresAsPublished(Job job, Map<String, String> environment)
      throws IOException {
    PublishedCast.of(job).of(new PublishedCast.Role("Robin", "A"));
    Program.Ended ended =
        Launcher.launch(
            environment,
            "score",
            "--conf",
            job.conf().toString(),
            "--workspace",
            job.workspace().toString());
    assertThat(ended.exit()).as(ended.output()).isZero();
    String score = ended.output().replaceAll("(?s).*Score: (?:file:)?(\\S+).*", "$1");
    assertThat(assigned(score)).isEqualTo(assigned(job.published().toString())).isNotEmpty();
  }

  /** Rows by customer, distances and margins to the last digit. */
  private static List<String> assigned(String folder) {
    return LocalSpark.session()
        .read()
        .parquet(folder + "/assignments")
        .where("segment is not null")
        .select("customer_key", "segment", "distance", "runner_up", "margin")
        .orderBy("customer_key")
        .toJSON()
        .collectAsList();
  }

  private static Program.Running daemon(String name, String... arguments) {
    Path spark = Launcher.HOME.resolve("target/spark");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
    for (String option : System.getProperty("dramatis.jvm").split(" ", -1)) {
      command.add(option);
    }
    command.addAll(List.of("-cp", spark.resolve("jars") + "/*", name));
    command.addAll(List.of(arguments));
    return Program.start(
        command,
        Map.of(
            "SPARK_HOME",
            spark.toString(),
            "SPARK_SCALA_VERSION",
            "2.13",
            "SPARK_LOCAL_IP",
            InetAddress.getLoopbackAddress().getHostAddress()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
