package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dramatis.command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulesTest {
  private static final Path SCHEDULES = Path.of("jobs/schedule");
  private static final String PROGRAM = "/opt/dramatis/jobs/dramatis";
  private static final Pattern FIELD = Pattern.compile("\\*|[0-9]+");

  @TempDir private Path folder;

  @Test
  void theCronLineHasFiveFieldsAUserAndACommand() throws IOException {
    List<String> lines = cronLines();
    assertThat(lines).hasSize(1);
    String[] fields = lines.get(0).split(" ", 7);
    assertThat(Arrays.copyOf(fields, 5)).allMatch(field -> FIELD.matcher(field).matches());
    assertThat(fields[5]).isEqualTo("dramatis");
    assertThat(fields[6]).startsWith("flock -n ").contains(PROGRAM + " derive ");
    assertThat(fields[6]).as("cron makes a line feed of it").doesNotContain("%");
  }

  @Test
  void theCronLineKeepsTheRunsExitCode() throws IOException, InterruptedException {
    Shell.Result run = cron("exit 10");
    assertThat(run.code()).isEqualTo(ExitCode.CONTRACT.code());
    assertThat(run.output()).contains("exit code 10");
    assertThat(cron("exit 0")).isEqualTo(new Shell.Result(0, ""));
  }

  @Test
  void theCronLineGivesUpWithTheLocksExitCodeWhileAnotherRunWorks()
      throws IOException, InterruptedException {
    String inner = cronCommand("exit 0").replace("'", "'\\''");
    String held = "flock " + folder.resolve("cron.lock") + " sh -c '" + inner + "'";
    assertThat(Shell.run(List.of("sh", "-c", held)).code()).isEqualTo(ExitCode.LOCKED.code());
  }

  @Test
  void theServiceRunsOnceAndRetriesOnlyForTheLock() throws IOException {
    Map<String, List<String>> service = unit("dramatis.service");
    assertThat(service.get("Type")).containsExactly("oneshot");
    assertThat(service.get("ExecStart").get(0)).startsWith(PROGRAM + " derive ");
    assertThat(service.get("EnvironmentFile")).containsExactly("/etc/dramatis/environment");
    assertThat(service.get("Restart")).containsExactly("on-failure");
    assertThat(service).doesNotContainKey("SuccessExitStatus");
    assertThat(service.get("RestartPreventExitStatus").get(0).split(" "))
        .doesNotContain(Integer.toString(ExitCode.LOCKED.code()))
        .contains(
            Arrays.stream(ExitCode.values())
                .filter(code -> code != ExitCode.DONE && code != ExitCode.LOCKED)
                .map(code -> Integer.toString(code.code()))
                .toArray(String[]::new));
  }

  @Test
  void theTimerStartsTheServiceOfItsName() throws IOException {
    Map<String, List<String>> timer = unit("dramatis.timer");
    assertThat(timer).doesNotContainKey("Unit").containsKey("OnCalendar");
    assertThat(timer.get("WantedBy")).containsExactly("timers.target");
  }

  @Test
  void systemdAcceptsTheUnitsWhereItIsInstalled() throws IOException, InterruptedException {
    if (!Shell.has("systemd-analyze")) {
      return; // the units' keys are checked above on every machine; CI installs systemd
    }
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
    for (String name : List.of("dramatis.service", "dramatis.timer")) {
      String text =
          Files.readString(SCHEDULES.resolve(name))
              .replace(PROGRAM, "/bin/true")
              .replace("=dramatis\nGroup=dramatis", "=root\nGroup=root");
      Path copy = Files.writeString(folder.resolve(name), text);
      command.add(copy.toString());
    }
    assertThat(Shell.run(command)).isEqualTo(new Shell.Result(0, ""));
  }

  private static List<String> cronLines() throws IOException {
    return Files.readAllLines(SCHEDULES.resolve("dramatis.cron")).stream()
        .filter(line -> !line.startsWith("#") && !line.matches("[A-Z_]+=.*"))
        .toList();
  }

  private Shell.Result cron(String program) throws IOException, InterruptedException {
    return Shell.run(List.of("sh", "-c", cronCommand(program)));
  }

  /** The line's command with another program and a lock of this test's own. */
  private String cronCommand(String program) throws IOException {
    Path script = folder.resolve("program");
    Files.writeString(script, "#!/bin/sh\n" + program + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return cronLines()
        .get(0)
        .split(" ", 7)[6]
        .replace("/var/lib/dramatis/cron.lock", folder.resolve("cron.lock").toString())
        .replace(PROGRAM, script.toString());
  }

  private static Map<String, List<String>> unit(String name) throws IOException {
    Map<String, List<String>> settings = new HashMap<>();
    for (String line : Files.readAllLines(SCHEDULES.resolve(name))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      assertThat(line).matches("\\[(Unit|Service|Timer|Install)]|[A-Za-z]+=.*");
      if (!line.startsWith("[")) {
        int equals = line.indexOf('=');
        settings
            .computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
            .add(line.substring(equals + 1));
      }
    }
    return settings;
  }
}
