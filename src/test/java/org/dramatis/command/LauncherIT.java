package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/dramatis}, through the real spark-submit, with the embedded Spark and a cluster. */
class LauncherIT {
  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  private static Program.Ended launch(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("jobs/dramatis").toString()));
    command.addAll(List.of(arguments));
    Map<String, String> all = new HashMap<>(Map.of("SPARK_HOME", "", "DRAMATIS_KEY_FILE", ""));
    // For every JVM that the launcher and the cluster start; see pom.xml on the tests' own.
    all.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m");
    all.putAll(environment);
    return Program.start(command, all).await();
  }

  @Test
  void derivesTheShippedSampleAndPrintsTheReportsPath() {
    String workspace = folder.resolve("workspace").toString();
    String[] derive = {
      "derive",
      "--workspace",
      workspace,
      // How far to trust segments is not the question here.
      "--set",
      "method.bootstraps=5",
      "--set",
      "method.references=3",
      "--set",
      "method.sample=3000",
      "--set",
      "method.restarts=5"
    };
    Program.Ended first = launch(Map.of(), derive);
    assertThat(first.exit()).as(first.output()).isZero();
    Path report = Path.of(first.output().replaceAll("(?s).*Report: (\\S+).*", "$1"));
    assertThat(report).isRegularFile().startsWith(folder);

    Program.Ended second = launch(Map.of(), derive);
    assertThat(second.exit()).as(second.output()).isZero();
    assertThat(second.output()).contains("Already derived");
    playsTheCouncil(workspace, Arrays.copyOfRange(derive, 3, derive.length));
  }

  /** The demonstration goes from worksheets to a signed cast, and to a report with names. */
  private static void playsTheCouncil(String workspace, String... options) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("jobs/demo-council").toString()));
    command.addAll(List.of("--workspace", workspace));
    command.addAll(List.of(options));
    Program.Ended demo =
        Program.start(command, Map.of("SPARK_HOME", "", "DRAMATIS_KEY_FILE", "")).await();
    assertThat(demo.exit()).as(demo.output()).isZero();
    assertThat(Path.of(workspace, "registry", "cards"))
        .isDirectoryContaining("glob:**/P-004.pdf")
        .isDirectoryContaining("glob:**/cast.html");
    assertThat(demo.output()).contains("P-004 Robin, version 1, is D: signed until");
    Path report = Path.of(demo.output().replaceAll("(?s).*Report: (\\S+).*", "$1"));
    assertThat(report).content().contains("A is Hazel, B is Morgan, C is Casey and D is Robin.");
  }

  @Test
  void passesExitCodesAndHelpThrough() {
    Program.Ended help = launch(Map.of(), "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.output()).contains("derive", "validate", "verify", "sample");
    Program.Ended wrong = launch(Map.of(), "derive", "--conf", folder.resolve("none").toString());
    assertThat(wrong.exit()).as(wrong.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(launch(Map.of(), "derve").exit()).isEqualTo(ExitCode.CONFIGURATION.code());
  }

  @Test
  void startsTheCouncilsCommandsWithoutSpark() {
    String workspace = folder.resolve("none").toString();
    Program.Ended status = launch(Map.of(), "council", "status", "--workspace", workspace);
    assertThat(status.exit()).as(status.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(status.output())
        .contains("has no published run, so there is nothing to decide about")
        .doesNotContain("SparkSubmit");
    assertThat(launch(Map.of(), "council", "sign", "--help").output()).contains("--reservation");
  }

  @Test
  void givesTheSameBytesOnAStandaloneClusterOfTwoExecutors() throws Exception {
    SmallProject project = SmallProject.in(folder);
    launch(Map.of(), "--version"); // assembles the embedded Spark that the cluster starts from
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
        launch(
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
        launch(
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
    Path spark = HOME.resolve("target/spark");
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
