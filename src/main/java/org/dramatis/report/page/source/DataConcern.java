package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * Why a source deserves doubt, and whom to ask.
 *
 * @param source as readers call it
 * @param place the id of the source's card on the page; empty without one
 * @param points what was missing, rejected, not linked, overdue or broken: a sentence each
 */
public record DataConcern(String source, String place, String owner, List<String> points) {
  /** More examples of what a concern weakens would be a list. */
  private static final int MOST_CLAIMS = 2;

  public DataConcern {
    points = List.copyOf(points);
  }

  /**
   * One for each feature that goes along with special personal data, then one for values that were
   * imputed, then one for each source that matters: the most rows lost first, then those that know
   * the fewest customers; then one for each question that leaves out many.
   */
  public static List<DataConcern> worstFirst(RunReport report) {
    return all(report, losses(report).map(DataConcern::of), questions(report));
  }

  /**
   * The same with each doubt only once, for who reads only the first: rows that two sources of one
   * file lose alike, and customers whom a source does not know and whom a question leaves out.
   */
  public static List<DataConcern> eachOnce(RunReport report) {
    Set<SourceLoss.LostRows> rows = new HashSet<>();
    List<DataConcern> sources =
        losses(report)
            .filter(loss -> loss.lostRows().map(rows::add).orElse(true))
            .map(DataConcern::of)
            .toList();
    String many = report.labels().noun().many();
    Set<String> missing =
        losses(report)
            .filter(loss -> loss.customersMissing() > 0)
            .map(loss -> FigureFormat.inHundred(loss.customersMissing()) + " " + many)
            .filter(part -> sources.stream().anyMatch(s -> s.points().get(0).startsWith(part)))
            .collect(Collectors.toSet());
    return all(
        report,
        sources.stream(),
        questions(report)
            .filter(q -> missing.stream().noneMatch(p -> q.points().get(0).contains("Of " + p))));
  }

  private static List<DataConcern> all(
      RunReport report, Stream<DataConcern> sources, Stream<DataConcern> questions) {
    return Stream.of(
            report.proxies().stream().map(p -> of(p, report)),
            new ImputationDoubt(report).concern(),
            sources,
            questions)
        .flatMap(concerns -> concerns)
        .toList();
  }

  private static Stream<SourceLoss> losses(RunReport report) {
    return report.sources().stream()
        .map(card -> new SourceLoss(report, card))
        .filter(SourceLoss::matters)
        .sorted(
            Comparator.comparingDouble(SourceLoss::rowsLost)
                .thenComparingDouble(SourceLoss::customersMissing)
                .reversed());
  }

  private static Stream<DataConcern> questions(RunReport report) {
    return new QuestionDoubt(report.labels().noun()).of(report.council());
  }

  private static DataConcern of(ProxyFeature proxy, RunReport report) {
    return new DataConcern(
        report.labels().source(proxy.source()),
        SourceView.place(report, proxy.source()),
        SourceView.owner(report, proxy.source()),
        List.of(
            "The groups are drawn by “%s”, which goes along with “%s”: they may stand for people’s %s, which must not decide how anybody is treated."
                .formatted(
                    Isolates.of(proxy.feature()),
                    Isolates.of(proxy.special()),
                    proxy.category().inWords())));
  }

  private static DataConcern of(SourceLoss loss) {
    List<SourceLoss.Part> parts = loss.parts();
    Set<String> features =
        parts.stream().flatMap(part -> part.weakens().stream()).collect(Collectors.toSet());
    return new DataConcern(
        loss.label(),
        SourceView.place(loss.run(), loss.card().name()),
        SourceView.owner(loss.card()),
        Stream.concat(
                parts.stream().map(SourceLoss.Part::words),
                weakened(features, loss.run().profiles()).stream())
            .map(words -> Phrases.sentence(words) + ".")
            .toList());
  }

  /** The strongest statements about some features, with the segments that they are made of. */
  private static Optional<String> weakened(Set<String> features, List<SegmentProfile> profiles) {
    Map<String, List<SegmentRef>> segments = new LinkedHashMap<>();
    int ranks = profiles.stream().mapToInt(p -> p.statements().size()).max().orElse(0);
    for (int rank = 0; rank < ranks; rank++) {
      for (SegmentProfile profile : profiles) {
        List<Statement> statements = profile.statements();
        if (rank < statements.size() && features.contains(statements.get(rank).claim().column())) {
          String says = Phrases.worded(statements.get(rank)).says();
          segments.computeIfAbsent(says, s -> new ArrayList<>()).add(profile.segment());
        }
      }
    }
    List<String> claims =
        segments.entrySet().stream()
            .limit(MOST_CLAIMS)
            .map(e -> Phrases.quoted(e.getKey()) + " of " + letters(e.getValue()))
            .toList();
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of("this weakens " + Phrases.listed(claims));
  }

  private static String letters(List<SegmentRef> segments) {
    return Phrases.listed(segments.stream().sorted().map(SegmentRef::letter).toList());
  }
}
