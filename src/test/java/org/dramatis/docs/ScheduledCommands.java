package org.dramatis.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the schedules start. */
public final class ScheduledCommands {
  private static final Path SCHEDULES = Path.of("jobs/schedule");
  private static final Pattern LAUNCH =
      Pattern.compile("^[^#\\n]*/opt/dramatis/jobs/dramatis ([^|\\n]*)", Pattern.MULTILINE);

  private ScheduledCommands() {}

  /** The arguments of every schedule's command, in the order of the files' names. */
  public static List<List<String>> all() throws IOException, InterruptedException {
    List<List<String>> commands = new ArrayList<>();
    for (String file : List.of("dramatis.cron", "dramatis.service")) {
      Matcher launch = LAUNCH.matcher(Files.readString(SCHEDULES.resolve(file)));
      while (launch.find()) {
        commands.add(Arrays.asList(launch.group(1).strip().split(" ")));
      }
    }
    commands.add(
        words(
            KubernetesScheduleTest.yaml(SCHEDULES.resolve("dramatis-kubernetes.yaml"))
                .at("/spec/template/arguments")));
    for (JsonNode task : AirflowScheduleTest.read("run", "3").get("tasks")) {
      commands.add(words(task.get("application_args")));
    }
    return commands;
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }
}
