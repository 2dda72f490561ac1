package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands take everything from their surroundings, so that one process can run many. */
class InProcessTest {
  @TempDir private Path folder;

  private Program.Ended run(InProcess program, SmallProject project, String... words) {
    String[] arguments = new String[words.length + 4];
    System.arraycopy(words, 0, arguments, 0, words.length);
    arguments[words.length] = "--conf";
    arguments[words.length + 1] = project.conf().toString();
    arguments[words.length + 2] = "--workspace";
    arguments[words.length + 3] = project.workspace().toString();
    return program.run(arguments);
  }

  @Test
  void aCommandPrintsItsCountsAndEndsWithAnExitCode() {
    SmallProject project = SmallProject.in(folder);
    InProcess program = InProcess.withKey(project.key().toString());

    Program.Ended validated = run(program, project, "validate");

    assertThat(validated.exit()).as(validated.output()).isZero();
    assertThat(validated.output())
        .contains("  rows      240 read = 240 accepted + 0 rejected + 0 superseded")
        .contains("conf/features.yaml, of 230 customers in scope")
        .contains("  known     each that shapes segments, of at least 90 % of them");
    assertThat(run(program, project, "verify").exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(LocalSpark.session().sparkContext().isStopped()).isFalse();
  }

  @Test
  void validateNotesAFeatureThatMoreThanOneInTenCustomersHaveNoValueOf() {
    SmallProject project = SmallProject.in(folder);
    project.write(
        "conf/features.yaml",
        project
            .read("conf/features.yaml")
            .replace("avg(amount)", "try_divide(sum(amount), count_if(amount > 60))"));
    InProcess program = InProcess.withKey(project.key().toString());

    Program.Ended validated = run(program, project, "validate");

    assertThat(validated.exit()).as(validated.output()).isZero();
    assertThat(validated.output())
        .contains(
            "  note      basket: 50.0 % of them have no value and are clustered as if they had the"
                + " median. Write under absent what stands for none, give it the role describe, or"
                + " leave these customers out of the scope.")
        .doesNotContain("orders: ", "each that shapes segments");
    assertThat(project.workspace().resolve("runs")).doesNotExist();
  }

  @Test
  void whatDeriveWouldRefuseOfFeaturesValidateRefusesBehindTheSources() {
    SmallProject project = SmallProject.in(folder);
    project.write("conf/charter.yaml", "scope: \"orders > 1000\"\n");
    InProcess program = InProcess.withKey(project.key().toString());

    Program.Ended validated = run(program, project, "validate");

    assertThat(validated.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(validated.output())
        .contains("240 read = 240 accepted")
        .contains("scope: admits no customer at all");
  }

  @Test
  void theKeyIsTheEnvironments() {
    SmallProject project = SmallProject.in(folder);
    Path other = folder.resolve("none.key");

    Program.Ended ended = run(InProcess.withKey(other.toString()), project, "validate");

    assertThat(ended.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains("DRAMATIS_KEY_FILE names file:" + other);
  }

  @Test
  void theTimeOfDayIsTheClocks() {
    SmallProject project = SmallProject.in(folder);
    InProcess years =
        InProcess.withKey(project.key().toString())
            .at(Clock.fixed(Instant.parse("2036-01-01T00:00:00Z"), ZoneOffset.UTC));

    Program.Ended ended = run(years, project, "derive", "--fail-if-stale");

    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.GATE.code());
    assertThat(ended.output())
        .contains("The newest data is of 2026-06-28, older than the charter's cadence allows.")
        .contains(" 0.0 s");
    assertThat(project.workspace().resolve("current.json")).doesNotExist();
  }

  @Test
  void theShippedProjectIsWhereTheEnvironmentSays() {
    SmallProject project = SmallProject.in(folder);
    InProcess program =
        InProcess.withKey(project.key().toString()).with("DRAMATIS_HOME", folder.toString());

    Program.Ended ended = program.run("validate", "--dry-run");

    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("every extract is there; nothing was read");
    assertThat(Files.exists(project.workspace())).isFalse();
  }

  @Test
  void helpOfEveryCommandIsPrintedToTheConsole() {
    InProcess program = InProcess.withKey("");
    for (String command : new String[] {"derive", "validate", "verify", "erase", "sample"}) {
      Program.Ended ended = program.run(command, "--help");
      assertThat(ended.exit()).isZero();
      assertThat(ended.output()).contains("Usage: dramatis " + command, "--debug", "Exit codes:");
    }
  }
}
