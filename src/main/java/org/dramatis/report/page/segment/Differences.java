package org.dramatis.report.page.segment;

import java.util.List;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.figure.Strength;
import org.dramatis.report.page.words.FeatureRow;

/**
 * What sets a segment apart, in words.
 *
 * @param sentences the strongest first
 * @param whenNone what to say where there is no sentence
 */
public record Differences(List<Sentence> sentences, String whenNone) {

  public Differences {
    sentences = List.copyOf(sentences);
  }

  /**
   * The profile's statements; where the catalogue has no words for a segment, its strongest
   * features with their figures.
   *
   * @param noun what the segment's customers are called
   * @param from the position of the first sentence; those before it are said elsewhere
   * @param to the position before which the last one stands
   */
  public static Differences of(SegmentProfile profile, Noun noun, int from, int to) {
    List<FeatureRow> readable = FeatureRow.readable(profile);
    List<Sentence> sentences =
        profile.statements().isEmpty()
            ? readable.stream()
                .filter(row -> row.strength().orElseThrow() != Strength.NONE)
                .filter(row -> row.contrast().filter(c -> !c.isSame()).isPresent())
                .map(Sentence::of)
                .toList()
            : profile.statements().stream().map(s -> sentence(s, profile)).toList();
    return new Differences(
        sentences.stream().limit(to).skip(from).toList(),
        readable.isEmpty()
            ? "Too few %s stand behind its figures to say what sets this segment apart."
                .formatted(noun.many())
            : "Nothing sets this segment clearly apart.");
  }

  private static Sentence sentence(Statement statement, SegmentProfile profile) {
    return profile.group() instanceof SegmentRef
        ? Sentence.of(statement)
        : FeatureRow.of(profile, statement.claim().column())
            .map(row -> Sentence.plain(statement, row.figure().label()))
            .orElseGet(() -> Sentence.of(statement));
  }
}
