package org.dramatis.command;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.IOUtils;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.decision.PublishedRun;
import org.dramatis.persona.publication.Edition;
import org.dramatis.persona.publication.EditionTerms;
import org.dramatis.persona.publication.Editor;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.registry.Shelf;
import org.dramatis.pipeline.PublishJob;
import org.dramatis.project.Project;
import org.dramatis.project.ProjectReader;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.FileDigest;

/**
 * A workspace with a small published run of the segments A and B. Kit was published and is retired,
 * Robin is published in its place, and Charlie, a provisional persona of B, is signed by the quorum
 * and may be published as it is.
 *
 * @param folder the workspace
 * @param run the published one
 */
record SignedCouncil(Path folder, String run) {
  static final Instant NOW = Instant.parse("2026-02-03T09:00:00Z");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

  /** Makes it, by commands where there are any. */
  static SignedCouncil in(Path folder) throws IOException {
    SignedCouncil made =
        new SignedCouncil(
            folder, new SmallWorkspace(folder).publish(RunFixture.ingredients("2026-01-31", "x")));
    FileUtils.copyDirectory(
        Path.of("src/test/resources/project/conf").toFile(), made.conf().toFile());
    made.write("conf/charter.yaml", resource("charter.yaml"));
    made.write("council/worksheets/A.yaml", made.sheet("A", "Kit"));
    made.write("council/worksheets/B.yaml", made.sheet("B", "Charlie"));
    made.write("council/inputs/care.yaml", resource("care.yaml"));
    made.mustSay("council decide served --segment A");
    made.mustSay("council decide provisional --segment A");
    made.sign("A");
    made.publishWithoutCards();
    made.mustSay("council decide retire --persona P-001 --why \"Nobody used it.\"");
    made.write("council/worksheets/A.yaml", made.sheet("A", "Robin"));
    made.mustSay("council decide provisional --segment A");
    made.sign("A");
    made.publishWithoutCards();
    made.mustSay("council decide served --segment B");
    made.mustSay("council decide provisional --segment B");
    made.sign("B");
    return made;
  }

  // Cards take seconds, and what is refused makes none.
  private void publishWithoutCards() {
    Workspace workspace = Workspace.at(folder.toString(), new Configuration());
    Registry registry = new Registry(workspace);
    Project project = ProjectReader.read(conf(), List.of());
    CouncilCommand.Table table =
        new CouncilCommand.Table(
            project,
            workspace,
            CouncilFolder.of(workspace),
            PublishedRun.of(workspace),
            registry.cast());
    CouncilAudit audit = CouncilAudit.of(table, table.papers(), LocalDate.ofInstant(NOW, UTC));
    assertThat(audit.problems()).isEmpty();
    DecisionLog.Reading log = table.log().inspect();
    Edition edition =
        new Editor(
                registry, table.council().after(log.decisions()), log.decisions(), log.head(), NOW)
            .next(audit.drafts(), new EditionTerms(audit.candidates(), project.charter()));
    new PublishJob(registry, Clock.fixed(NOW, UTC))
        .underLease(
            lease ->
                new Shelf(registry, lease)
                    .publish(edition.before(), edition.cast(), edition.fresh()));
  }

  /** A file of the test's own. */
  static String resource(String name) throws IOException {
    return IOUtils.resourceToString("/council/" + name, StandardCharsets.UTF_8);
  }

  /** A worksheet in which everything is right. */
  String sheet(String letter, String name) throws IOException {
    return resource("sheet.yaml")
        .replace("LETTER", letter)
        .replace("RUN", run)
        .replace("NAME", name);
  }

  /** The same as it is now, in another folder. */
  SignedCouncil copy(Path to) throws IOException {
    FileUtils.copyDirectory(folder.toFile(), to.toFile());
    return new SignedCouncil(to, run);
  }

  // The sample's conf takes longer to read.
  private Path conf() {
    return folder.resolve("conf");
  }

  /** A file of it. */
  Path file(String name) {
    return folder.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.write(file(name), bytes);
  }

  /** Runs a command as it is written on a terminal; what has spaces stands in double quotes. */
  Program.Ended run(String line) {
    List<String> words = new ArrayList<>();
    WORD.matcher(line).results().map(SignedCouncil::word).forEach(words::add);
    words.addAll(List.of("--conf", conf().toString()));
    return new SmallWorkspace(folder).run(NOW, words);
  }

  private static String word(MatchResult found) {
    return found.group(1) == null ? found.group() : found.group(1);
  }

  /** The chair does something that is done. */
  void mustSay(String line) {
    boolean isNamed = line.contains("--name");
    Program.Ended ended =
        run(isNamed ? line : line + " --function marketing --name \"Helen Ward\"");
    assertThat(ended.exit()).as(ended.output()).isZero();
  }

  /** The quorum signs. */
  void sign(String segment) {
    String sign = "council sign --segment " + segment + " --function ";
    mustSay(sign + "marketing --name \"Helen Ward\"");
    mustSay(sign + "sales --name \"Grace Baker\"");
    mustSay(sign + "it --name \"Rhys Nowak\"");
  }

  /** SHA-256 of every file of the registry, by its name. */
  SortedMap<String, String> registry() {
    Path registry = folder.resolve("registry");
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(registry)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(
            registry.relativize(file).toString(), FileDigest.ofBytes(Files.readAllBytes(file)));
      }
      return digests;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
