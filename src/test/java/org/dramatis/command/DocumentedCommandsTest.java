package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dramatis.LocalSpark;
import org.dramatis.docs.Page;
import org.dramatis.docs.ScheduledCommands;
import org.dramatis.project.Setting;
import org.dramatis.run.manifest.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every command line of the documentation is one that the program, or another test, accepts. */
class DocumentedCommandsTest {
  private static final Pattern LAUNCH = Pattern.compile("(?:/opt/dramatis/)?jobs/dramatis (.*)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Commands of other programs; .ci/run executes the first. */
  private static final Pattern OTHER =
      Pattern.compile(
          "mvn verify"
              + "|jobs/demo-council"
              + "|export SPARK_HOME=/opt/spark"
              + "|export DRAMATIS_SPARK_OPTS=\"--[^\"]+\""
              + "|\\(umask 077; head -c 32 /dev/urandom \\| od -An -vtx1 \\| tr -d ' \\\\n' > /etc/dramatis/pseudonym\\.key\\)");

  private static final Pattern APPROVAL = Pattern.compile("mvn test -Dtest=(\\w+) -D(\\w+)=write");

  static List<String> launches() {
    return lines().filter(line -> LAUNCH.matcher(line).matches()).toList();
  }

  private static Stream<String> lines() {
    return Page.all().stream()
        .flatMap(page -> page.blocks("sh").stream())
        .flatMap(block -> block.text().lines());
  }

  @ParameterizedTest
  @MethodSource("launches")
  void aDocumentedCommandIsParsedByTheProgram(String line) {
    List<String> words = words(line);
    CommandLine.ParseResult parsed = commandLine().parseArgs(words.toArray(String[]::new));
    assertThat(parsed.hasSubcommand() || parsed.isVersionHelpRequested()).isTrue();
    for (int i = 1; i < words.size(); i++) {
      String value = words.get(i);
      switch (words.get(i - 1)) {
        case "--set" -> assertThatCode(() -> Setting.parse(value)).doesNotThrowAnyException();
        case "--run-id" -> assertThatCode(() -> new RunId(value)).doesNotThrowAnyException();
        default -> {
          // picocli has converted the value, or the word is none.
        }
      }
    }
  }

  @Test
  void everyScheduleStartsACommandThatTheProgramParses() throws IOException, InterruptedException {
    List<List<String>> commands = ScheduledCommands.all();
    assertThat(commands).hasSize(4).allMatch(command -> command.get(0).equals("derive"));
    for (List<String> command : commands) {
      assertThat(commandLine().parseArgs(command.toArray(String[]::new)).hasSubcommand()).isTrue();
    }
  }

  @Test
  void noOtherCommandStandsInTheDocumentation() {
    assertThat(lines())
        .filteredOn(line -> !LAUNCH.matcher(line).matches())
        .isNotEmpty()
        .allMatch(line -> OTHER.matcher(line).matches() || APPROVAL.matcher(line).matches());
  }

  @Test
  void everyApprovalNamesATestAndAFlagThatTestsKnow() throws IOException {
    List<Matcher> approvals = lines().map(APPROVAL::matcher).filter(Matcher::matches).toList();
    assertThat(approvals).isNotEmpty();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<Path> tests = files.filter(Files::isRegularFile).toList();
      for (Matcher approval : approvals) {
        assertThat(tests).anyMatch(test -> test.endsWith(approval.group(1) + ".java"));
        assertThat(tests)
            .anySatisfy(
                test ->
                    assertThat(test)
                        .content()
                        .contains("getProperty(\"" + approval.group(2) + "\")"));
      }
    }
  }

  @Test
  void theReadmeNamesEveryCommand() {
    Set<String> commands = new TreeSet<>(commandLine().getSubcommands().keySet());
    assertThat(new TreeSet<>(Page.readme().firstColumn("command"))).isEqualTo(commands);
  }

  @Test
  void theReadmeNamesEveryOptionOfCommandsOnAProject() {
    Set<String> options = new TreeSet<>();
    for (String command : List.of("derive", "validate", "verify", "erase")) {
      commandLine().getSubcommands().get(command).getCommandSpec().options().stream()
          .map(option -> option.longestName())
          .forEach(options::add);
    }
    Set<String> documented = new TreeSet<>();
    Page.readme().firstColumn("option").stream()
        .map(option -> option.split(" ", 2)[0])
        .forEach(documented::add);
    assertThat(documented).isEqualTo(options);
  }

  @Test
  void theReadmeGivesOptionsTheirParametersAsTheHelpDoes() {
    List<OptionSpec> options =
        commandLine().getSubcommands().values().stream()
            .flatMap(command -> command.getCommandSpec().options().stream())
            .toList();
    for (String option : Page.readme().firstColumn("option")) {
      String[] words = option.split(" ", 2);
      OptionSpec spec =
          options.stream().filter(o -> o.longestName().equals(words[0])).findFirst().orElseThrow();
      String label = spec.paramLabel();
      boolean takesValue = spec.arity().max() > 0;
      assertThat(Arrays.stream(words).skip(1).toList())
          .as(option)
          .isEqualTo(takesValue ? List.of(label) : List.of());
    }
  }

  private static CommandLine commandLine() {
    return new Main(
            new Surroundings(
                System.out, System.err, Clock.systemUTC(), Map.of(), name -> LocalSpark.session()))
        .commandLine();
  }

  private static List<String> words(String line) {
    Matcher launch = LAUNCH.matcher(line);
    assertThat(launch.matches()).isTrue();
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(launch.group(1));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }
}
