package org.dramatis.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.dramatis.yaml.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point: arguments in, an exit code out. */
@Command(
    name = "dramatis",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    description = "One shared cast of customers, derived from the extracts of every department.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:a fault of the program or the machine",
      " 2:usage, configuration or workspace",
      "10:an extract breaks its contract",
      "11:a quality gate is closed",
      "12:another run holds the lock",
      "13:a privacy rule forbids what the configuration asks for"
    })
public final class Main implements Callable<Integer> {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  private boolean debug;

  private final CommandLine commandLine;

  /** The program, with all its commands in the same surroundings. */
  Main(Surroundings surroundings) {
    commandLine =
        new CommandLine(this)
            .addSubcommand(new Derive(surroundings))
            .addSubcommand(new Score(surroundings))
            .addSubcommand(new Validate(surroundings))
            .addSubcommand(new Verify(surroundings))
            .addSubcommand(new Erase(surroundings))
            .addSubcommand(CouncilRoot.line(surroundings))
            .addSubcommand(new Publish(surroundings))
            .addSubcommand(new Sample(surroundings))
            .registerConverter(LocalDate.class, Main::date)
            .setParameterExceptionHandler((e, arguments) -> explain(e))
            .setExecutionExceptionHandler((e, line, parsed) -> explain(e))
            .setUsageHelpAutoWidth(true)
            .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
            .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    Surroundings process =
        new Surroundings(System.out, System.err, Clock.systemUTC(), System.getenv(), Engine::start);
    int code = new Main(process).run(args);
    boolean onCluster = false;
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession spark = SparkSession.getDefaultSession().get();
      onCluster = spark.conf().get("spark.submit.deployMode", "client").equals("cluster");
      spark.stop();
    }
    if (onCluster && code != 0) {
      // There the driver's exit code is lost; an exception marks the application as failed.
      throw new IllegalStateException(
          "dramatis " + (args.length == 0 ? "" : args[0]) + " ended with exit code " + code);
    }
    System.exit(code);
  }

  /** The command line, to be parsed or described. */
  CommandLine commandLine() {
    return commandLine;
  }

  /** Runs a command and returns its exit code. */
  int run(String... args) {
    return commandLine.execute(args);
  }

  @Override
  public Integer call() {
    commandLine.usage(commandLine.getErr());
    return ExitCode.CONFIGURATION.code();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "expected a date such as 2026-02-28, found \"%s\"".formatted(text));
    }
  }

  /** What is wrong with the words of the command line. */
  private static int explain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    String message = e.getMessage().strip().replaceFirst("^Error: ", "");
    command
        .getErr()
        .printf(
            "dramatis: %s%s `%s --help` tells what there is.%n",
            Spelling.visible(message),
            message.endsWith(".") ? "" : ".",
            command.getCommandSpec().qualifiedName());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    return ExitCode.CONFIGURATION.code();
  }

  private int explain(Exception e) {
    Failure failure = Failure.of(e);
    commandLine.getErr().println("dramatis: " + Spelling.visible(failure.message()));
    if (debug) {
      e.printStackTrace(commandLine.getErr());
    }
    return failure.exit().code();
  }

  /** The program's version, from the jar. */
  static final class Version implements IVersionProvider {
    static String text() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }

    @Override
    public String[] getVersion() {
      return new String[] {"dramatis " + text()};
    }
  }
}
