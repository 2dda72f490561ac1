package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dramatis.command.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The DAG is read by Python's own parser, run on stand-ins, and loaded by Airflow where it is. */
class AirflowScheduleTest {
  private static final String READER = "src/test/resources/schedule/read_dag.py";
  private static final String FILE = "jobs/schedule/dramatis_airflow.py";
  private static final Pattern VARIABLE =
      Pattern.compile("var\\.value\\.get\\('(\\w+)', '([^']+)'");

  /** What SparkSubmitOperator takes since version 4.0 of its provider, as far as it is of use. */
  private static final Set<String> OPERATOR =
      Set.of(
          "application",
          "conf",
          "conn_id",
          "files",
          "jars",
          "java_class",
          "num_executors",
          "executor_cores",
          "executor_memory",
          "driver_memory",
          "name",
          "application_args",
          "env_vars",
          "verbose");

  /** What every operator takes. */
  private static final Set<String> TASK =
      Set.of("task_id", "retries", "retry_delay", "execution_timeout", "email", "owner", "pool");

  /** What DAG takes in Airflow 2.4 and 3. */
  private static final Set<String> DAG =
      Set.of(
          "dag_id",
          "description",
          "schedule",
          "start_date",
          "catchup",
          "max_active_runs",
          "dagrun_timeout",
          "default_args",
          "tags");

  /** Fields of the operator in which Airflow puts variables in, in all of these versions. */
  private static final Set<String> TEMPLATED =
      Set.of("application", "conf", "application_args", "env_vars", "name");

  static JsonNode read(String... mode) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3", "-I", READER));
    command.addAll(List.of(mode));
    command.add(FILE);
    Shell.Result result = Shell.run(command);
    assertThat(result.code()).as(result.output()).isZero();
    return new ObjectMapper().readTree(result.output());
  }

  @Test
  void pythonParsesItAndEveryArgumentIsOneThatAirflowTakes()
      throws IOException, InterruptedException {
    JsonNode parsed = read("ast");
    assertThat(texts(parsed.get("bases").get("Derive"))).containsExactly("SparkSubmitOperator");
    Set<String> known = new TreeSet<>(OPERATOR);
    known.addAll(TASK);
    assertThat(known).containsAll(texts(parsed.get("calls").get("Derive")));
    assertThat(DAG).containsAll(texts(parsed.get("calls").get("DAG")));
    assertThat(texts(parsed.get("imports")))
        .contains("airflow.DAG", "airflow.exceptions.AirflowFailException")
        .contains("airflow.sdk.DAG", "airflow.sdk.exceptions.AirflowFailException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void oneRunAtATimeIsScheduledAndNoneIsMadeUpFor(String version)
      throws IOException, InterruptedException {
    JsonNode run = read("run", version);
    assertThat(run.get("dags")).hasSize(1);
    JsonNode dag = run.get("dags").get(0);
    assertThat(dag.get("max_active_runs").asInt()).isEqualTo(1);
    assertThat(dag.get("catchup").asBoolean(true)).isFalse();
    assertThat(dag.get("schedule").asText()).matches("[0-9]+ [0-9]+ [0-9]+ \\* \\*");
    JsonNode task = task(run);
    assertThat(task.get("java_class").asText()).isEqualTo("org.dramatis.command.Main");
    assertThat(task.get("execution_timeout").asText()).isEqualTo("12:00:00");
    assertThat(dag.get("dagrun_timeout").asText())
        .as("longer than the task and its retries")
        .isEqualTo("14:00:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void onlyTheLockIsWorthARetry(String version) throws IOException, InterruptedException {
    JsonNode run = read("run", version);
    assertThat(task(run).get("retries").asInt()).isPositive();
    assertThat(ExitCode.LOCKED.code()).isEqualTo(12);
    Map<String, String> fates = new HashMap<>();
    run.get("fates").get(0).properties().forEach(f -> fates.put(f.getKey(), f.getValue().asText()));
    assertThat(fates)
        .isEqualTo(
            Map.of(
                "success", "done",
                "locked", "is tried again",
                "locked on kubernetes", "is tried again",
                "contract", "fails",
                "longer", "fails",
                "no code", "fails"));
  }

  @Test
  void variablesStandWhereAirflowReplacesThemAndAreExplainedWithTheirDefaults()
      throws IOException, InterruptedException {
    JsonNode task = task(read("run", "3"));
    Set<String> used = new TreeSet<>();
    task.properties()
        .forEach(
            argument ->
                VARIABLE
                    .matcher(argument.getValue().toString())
                    .results()
                    .forEach(
                        variable -> {
                          assertThat(TEMPLATED).contains(argument.getKey());
                          used.add(variable.group(1) + " " + variable.group(2));
                        }));
    String text = Files.readString(Path.of(FILE));
    Set<String> explained = new TreeSet<>();
    Pattern.compile("^ {4}(dramatis_\\w+) {2,}.*  (/\\S+)$", Pattern.MULTILINE)
        .matcher(text)
        .results()
        .forEach(line -> explained.add(line.group(1) + " " + line.group(2)));
    assertThat(used).hasSize(4).isEqualTo(explained);
    assertThat(text).contains("    " + task.get("conn_id").asText() + " ");
    String jar = "/dramatis-" + version() + ".jar";
    assertThat(used).anyMatch(variable -> variable.endsWith(jar));
  }

  @Test
  void airflowLoadsItWhereItIsInstalled() throws IOException, InterruptedException {
    if (Shell.run(List.of("python3", "-c", "import airflow")).code() != 0) {
      return; // the tests above run the file on every machine
    }
    JsonNode loaded = read("airflow");
    assertThat(loaded.get("errors")).isEmpty();
    assertThat(texts(loaded.get("dags"))).containsExactly("dramatis");
  }

  private static JsonNode task(JsonNode run) {
    assertThat(run.get("tasks")).hasSize(1);
    return run.get("tasks").get(0);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String version() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    return pom.replaceAll("(?s).*?\n  <version>([^<]+)<.*", "$1");
  }
}
