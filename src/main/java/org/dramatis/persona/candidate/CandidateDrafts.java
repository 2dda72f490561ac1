package org.dramatis.persona.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.candidate.Candidate.Choice;
import org.dramatis.persona.candidate.Candidate.Problem;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.figure.FigurePair;
import org.dramatis.profile.figure.FigureSentence;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.silo.FormerName;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/** Drafts a persona of each segment, of what was released about it and of nothing else. */
public final class CandidateDrafts {
  private static final String NO_TITLE = "Stands out in nothing that may be said";

  /** So many statements, and so many problems, bring a stem of a goal. */
  private static final int STEMS_OF_EACH = 3;

  private final CandidateTerms terms;

  private CandidateDrafts(CandidateTerms terms) {
    this.terms = terms;
  }

  /** Drafts them, in the order of letters. */
  public static Candidates of(CandidateTerms terms) {
    CandidateDrafts drafts = new CandidateDrafts(terms);
    return new Candidates(
        Candidates.LAYOUT,
        terms.runId(),
        terms.asOf(),
        terms.charter().noun(),
        terms.verdict(),
        terms.profiles().stream().map(drafts::candidate).toList());
  }

  private Candidate candidate(SegmentProfile profile) {
    StatementChoices choices = StatementChoices.of(terms, profile);
    List<Choice> statements = choices.listed();
    List<Problem> problems = new Struggles(terms, profile).ranked();
    Traits traits = new Traits(terms, profile);
    return new Candidate(
        profile.segment(),
        title(profile, statements),
        profile.size(),
        profile.share(),
        profile.revenueShare(),
        formerNames(profile),
        statements,
        traits.age(),
        traits.place(),
        traits.stage(),
        problems,
        goals(statements, problems),
        new KeyFigures(terms, profile).of(choices.columns()),
        new Assumptions(terms, profile).listed(),
        profile.crowds().map(CandidateDrafts::mixed),
        new Drawing(terms).of(choices.chosen()));
  }

  private static String title(SegmentProfile profile, List<Choice> statements) {
    return profile
        .title()
        .map(Statement::says)
        .or(() -> statements.stream().findFirst().map(choice -> choice.evidence().says()))
        .map(Spelling::sentence)
        .orElse(NO_TITLE);
  }

  /** Of each department the name of most of them. */
  private List<String> formerNames(SegmentProfile profile) {
    return terms.findings().crosswalk().stream()
        .flatMap(crosswalk -> FormerName.of(crosswalk, profile.segment(), profile.size()))
        .filter(name -> name.share().isMost())
        .map(name -> formerName(name, profile.segment()))
        .toList();
  }

  private String formerName(FormerName name, SegmentRef segment) {
    String number = FigureFormat.count(name.customers());
    boolean isExact = name.rounding().isEmpty();
    return "%s calls %s of the %s %s in %s “%s”"
        .formatted(
            Spelling.sentence(Spelling.department(name.function())),
            isExact ? number : "about " + number,
            FigureFormat.count(name.size()),
            terms.many(),
            segment.letter(),
            name.persona());
  }

  /** What is never measured: how a goal may begin that follows from a statement or a problem. */
  private static List<String> goals(List<Choice> statements, List<Problem> problems) {
    List<String> problem =
        problems.stream().limit(STEMS_OF_EACH).map(p -> p.evidence().says()).toList();
    List<String> statement =
        statements.stream().limit(STEMS_OF_EACH).map(s -> s.evidence().says()).toList();
    List<String> goals = new ArrayList<>();
    for (int i = 0; i < STEMS_OF_EACH; i++) {
      int place = i;
      Stream.of(problem, statement)
          .filter(says -> place < says.size())
          .map(says -> "wants …, so that … (“%s”)".formatted(says.get(place)))
          .forEach(goals::add);
    }
    return goals;
  }

  private static String mixed(TwoCrowds crowds) {
    String parts =
        "Two crowds, %s and %s"
            .formatted(
                FigureFormat.roughly(crowds.share()), FigureFormat.roughly(1 - crowds.share()));
    List<String> differences = crowds.differences().stream().map(CandidateDrafts::between).toList();
    return differences.isEmpty()
        ? parts + ": what they differ in may not be told."
        : parts + ". In the larger: " + String.join("; ", differences) + ".";
  }

  private static String between(TwoCrowds.Difference difference) {
    FigurePair figures =
        FigurePair.of(
            difference.larger(), difference.smaller(), difference.unit(), difference.kind());
    String unit = FigureWording.unitBeside(difference.unit(), difference.kind());
    return "%s %s, in the smaller %s"
        .formatted(
            Spelling.inside(difference.label()),
            FigureSentence.PLAIN.joined(figures.value(), unit),
            figures.overall());
  }
}
