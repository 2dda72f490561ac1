package org.dramatis.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.guard.SubmissionFixture;
import org.dramatis.run.DataAge;
import org.dramatis.run.OpenRun;
import org.dramatis.run.Review;
import org.dramatis.run.RunFixture;
import org.dramatis.run.RunOutput;
import org.dramatis.run.RunStatus;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.storage.Json;

/**
 * A workspace with published runs of which only the drafts are there: enough for the commands of
 * the council, which start no Spark.
 */
record SmallWorkspace(Path folder) {

  Workspace workspace() {
    return Workspace.at(folder.toString(), new Configuration());
  }

  /** Publishes a run of the segments A and B, and gives its id. */
  String publish(RunIngredients ingredients) throws IOException {
    return publish(ingredients, this::drafts);
  }

  private Candidates drafts(String run) {
    SubmissionFixture drafted = new SubmissionFixture(workspace());
    drafted.run = run;
    return drafted.candidates();
  }

  /** The same with other drafts, which are asked for with the run's id. */
  String publish(RunIngredients ingredients, Function<String, Candidates> drafts)
      throws IOException {
    Workspace workspace = workspace();
    Clock clock = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    try (Lease lease = RunFixture.lease(workspace, RunFixture.here("test"), clock)) {
      RunId id = RunId.of(ingredients);
      OpenRun open = RunFixture.open(workspace, id, lease);
      open.writeText(RunOutput.CANDIDATES.path(), Json.write(drafts.apply(id.value())));
      open.seal(
          RunFixture.manifest(open, ingredients),
          RunStatus.succeeded(DataAge.TIMELY, List.of(), Review.NEEDED));
      workspace.publish(lease, id, RunFixture.NOON);
      return id.value();
    }
  }

  /** A worksheet of A that nothing is wrong with. */
  static String worksheet(String run, String name) {
    StringBuilder text =
        new StringBuilder("#> Segment A of run " + run + "\nlayout: 1\nstatements:\n");
    for (int i = 1; i <= 4; i++) {
      text.append(
          "  - claim: higher f%d%n    says: \"Thing %s\"%n    tick: yes%n"
              .formatted(i, "abcd".charAt(i - 1)));
    }
    text.append("problems:\n");
    for (int i = 1; i <= 4; i++) {
      text.append("  - says: \"Trouble %s\"%n    cites: [s1]%n".formatted("abcd".charAt(i - 1)));
    }
    text.append("goals:\n");
    for (int i = 1; i <= 4; i++) {
      text.append("  - says: \"Wants %s\"%n    cites: [p1]%n".formatted("abcd".charAt(i - 1)));
    }
    return text + "help:\nquotation:\nassume:\nplace:\nage:\npicture:\nname: " + name + "\n";
  }

  /** Runs a command on it, at some time of day. */
  Program.Ended run(Instant now, List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--workspace", folder.toString()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            console,
            console,
            Clock.fixed(now, ZoneOffset.UTC),
            Map.of(),
            name -> {
              throw new AssertionError("what the council does starts no Spark");
            });
    int exit = new Main(surroundings).run(all.toArray(String[]::new));
    return new Program.Ended(exit, bytes.toString(StandardCharsets.UTF_8));
  }
}
