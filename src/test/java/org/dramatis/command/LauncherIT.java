package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jobs/dramatis}, through the real spark-submit, with the embedded Spark. */
class LauncherIT {
  @TempDir private Path folder;

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
    Program.Ended first = Launcher.launch(Map.of(), derive);
    assertThat(first.exit()).as(first.output()).isZero();
    Path report = Path.of(first.output().replaceAll("(?s).*Report: (\\S+).*", "$1"));
    assertThat(report).isRegularFile().startsWith(folder);

    Program.Ended second = Launcher.launch(Map.of(), derive);
    assertThat(second.exit()).as(second.output()).isZero();
    assertThat(second.output()).contains("Already derived");
    playsTheCouncil(workspace, Arrays.copyOfRange(derive, 3, derive.length));
  }

  /** The demonstration goes from worksheets to a signed cast, and to a report with names. */
  private static void playsTheCouncil(String workspace, String... options) {
    List<String> command =
        new ArrayList<>(List.of(Launcher.HOME.resolve("jobs/demo-council").toString()));
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
    Program.Ended help = Launcher.launch(Map.of(), "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.output()).contains("derive", "validate", "verify", "sample");
    Program.Ended wrong =
        Launcher.launch(Map.of(), "derive", "--conf", folder.resolve("none").toString());
    assertThat(wrong.exit()).as(wrong.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(Launcher.launch(Map.of(), "derve").exit()).isEqualTo(ExitCode.CONFIGURATION.code());
  }

  @Test
  void startsTheCouncilsCommandsWithoutSpark() {
    String workspace = folder.resolve("none").toString();
    Program.Ended status = Launcher.launch(Map.of(), "council", "status", "--workspace", workspace);
    assertThat(status.exit()).as(status.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(status.output())
        .contains("has no published run, so there is nothing to decide about")
        .doesNotContain("SparkSubmit");
    assertThat(Launcher.launch(Map.of(), "council", "sign", "--help").output())
        .contains("--reservation");
  }
}
