package org.dramatis.persona.guard;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.charter.Charter;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.Evidence;
import org.dramatis.persona.KeyFigure;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Signature;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.decision.CouncilState;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.worksheet.FunctionInput;
import org.dramatis.project.ProjectReader;
import org.dramatis.run.Workspace;
import org.dramatis.run.manifest.FileDigest;

/** What the sample's council hands in: a run R1 of segments A and B, sheets and decisions. */
public final class SubmissionFixture {
  public static final String RUN = "R1";
  public static final LocalDate DAY = LocalDate.parse("2026-11-01");
  public static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  public static final Charter CHARTER = ProjectReader.read(Path.of("conf"), List.of()).charter();
  private static final Configuration HADOOP = new Configuration();

  public final Workspace workspace;
  public final CouncilFolder folder;
  public final List<Decision> decisions = new ArrayList<>();
  public final List<FunctionInput> inputs = new ArrayList<>();
  public StructureVerdict verdict = StructureVerdict.REPRODUCIBLE;
  public String run = RUN;

  /** In a folder. */
  public SubmissionFixture(Path folder) {
    this(Workspace.at(folder.resolve("ws").toString(), HADOOP));
  }

  /** In a workspace. */
  public SubmissionFixture(Workspace workspace) {
    this.workspace = workspace;
    this.folder = CouncilFolder.of(workspace);
  }

  /** Records a decision. */
  public SubmissionFixture decide(Kind kind, String segment) {
    decisions.add(
        decision(
            kind,
            List.of(segment),
            Optional.empty(),
            "marketing",
            "Helen Ward",
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  /** Records that a persona is retired. */
  public SubmissionFixture retire(PersonaId id) {
    decisions.add(
        decision(
            Kind.RETIRE,
            List.of(),
            Optional.of(id),
            "marketing",
            "Helen Ward",
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  /** Records that two segments have one persona. */
  public SubmissionFixture merge(String... segments) {
    decisions.add(
        decision(
            Kind.MERGE,
            Arrays.asList(segments),
            Optional.empty(),
            "marketing",
            "Helen Ward",
            Optional.empty(),
            Optional.empty()));
    return this;
  }

  /** Records who says what to a sheet as it is. */
  public SubmissionFixture say(
      Sheet sheet, Signature.Voice voice, String function, String... more) {
    List<String> segments = new ArrayList<>(List.of(sheet.letter));
    segments.addAll(Arrays.asList(more));
    String digest = PersonaContents.of(sheet.worksheet(), segments, folder).digest();
    String name =
        CHARTER.members().stream()
            .filter(m -> m.function().equals(function))
            .map(Charter.Member::name)
            .findFirst()
            .orElseThrow();
    decisions.add(
        decision(
            Kind.SIGN,
            segments,
            Optional.empty(),
            function,
            name,
            Optional.empty(),
            Optional.of(
                new Decision.Signed(
                    digest,
                    voice,
                    voice == Signature.Voice.SIGNS ? Optional.empty() : Optional.of("Not true."),
                    Signature.Manner.RECORDED_BY_SCRIBE))));
    return this;
  }

  /** The quorum signs. */
  public SubmissionFixture sign(Sheet sheet, String... more) {
    CHARTER.quorum().forEach(function -> say(sheet, Signature.Voice.SIGNS, function, more));
    return this;
  }

  private Decision decision(
      Kind kind,
      List<String> segments,
      Optional<PersonaId> persona,
      String function,
      String name,
      Optional<String> to,
      Optional<Decision.Signed> signed) {
    return new Decision(
        decisions.size() + 1,
        NOON,
        DAY,
        kind,
        run,
        segments,
        persona,
        function,
        name,
        "Because.",
        to,
        signed,
        FileDigest.ofText(""));
  }

  /** Renames. */
  public SubmissionFixture rename(PersonaId id, String to) {
    decisions.add(
        decision(
            Kind.RENAME,
            List.of(),
            Optional.of(id),
            "marketing",
            "Helen Ward",
            Optional.of(to),
            Optional.empty()));
    return this;
  }

  /** A sheet that is adopted, ranked and signed. */
  public SubmissionFixture adopted(Sheet sheet) {
    return decide(Kind.SERVED, sheet.letter).decide(Kind.ADOPT, sheet.letter).sign(sheet);
  }

  public Registry registry() {
    return new Registry(workspace);
  }

  public CouncilState state() {
    return CouncilState.of(decisions, List.of("A", "B"), registry().cast());
  }

  public Submission submission(Sheet... sheets) {
    return new Submission(
        CHARTER,
        candidates(),
        state(),
        Arrays.stream(sheets).map(Sheet::worksheet).toList(),
        inputs,
        folder,
        registry(),
        DAY);
  }

  public GuardReport check(Sheet... sheets) {
    return Guards.check(submission(sheets));
  }

  public Candidates candidates() {
    return new Candidates(
        Candidates.LAYOUT,
        run,
        Optional.of(LocalDate.parse("2026-09-30")),
        Noun.CUSTOMER,
        verdict,
        List.of(candidate("A"), candidate("B")));
  }

  private Candidate candidate(String letter) {
    List<Candidate.Choice> statements = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      statements.add(
          new Candidate.Choice(
              evidence(
                  "higher f" + i,
                  "Sends gifts",
                  "71 in 100 orders are gifts, everyone 20 in 100.",
                  i == 5 ? 0.4 : 0.72),
              Candidate.Drew.THE_LINES,
              Optional.empty()));
    }
    return new Candidate(
        new SegmentRef(run, letter),
        "Sends gifts",
        763,
        0.19,
        OptionalDouble.of(0.2),
        List.of(),
        statements,
        new Candidate.Trait("any age", "", Candidate.Sets.NOBODY_APART),
        new Candidate.Trait("anywhere", "", Candidate.Sets.NOBODY_APART),
        "repeat: 80 in 100",
        List.of(
            new Candidate.Problem(
                evidence(
                    "higher journey:delivery", "Waits", "61 in 100 wait, everyone 30 in 100.", -1),
                "")),
        List.of(),
        List.of(new KeyFigure("Orders", "3", "2")),
        List.of(),
        Optional.empty(),
        List.of("gift"));
  }

  private static Evidence evidence(String claim, String says, String told, double inside) {
    return new Evidence(
        ClaimRef.parse(claim).orElseThrow(),
        says,
        says,
        told,
        "",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0.9,
        inside < 0 ? OptionalDouble.empty() : OptionalDouble.of(inside),
        OptionalDouble.of(0.2));
  }
}
