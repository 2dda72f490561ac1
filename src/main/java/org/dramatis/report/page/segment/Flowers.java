package org.dramatis.report.page.segment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.Flower;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;

/**
 * The picture of each segment, drawn from the features in which segments differ most. All pictures
 * of a run have the same petals at the same place, so that they can be held side by side.
 *
 * @param features one per petal, clockwise from the top
 * @param labels of features, by name
 */
public record Flowers(List<String> features, Map<String, String> labels) {
  private static final int PETALS = 12;
  private static final int NAMED = 3;

  /** The effect that fills a petal's room: more than very large looks the same. */
  private static final double REACH = 1.5;

  public Flowers {
    features = List.copyOf(features);
    labels = Map.copyOf(labels);
  }

  /** Chooses the petals. */
  public static Flowers of(List<SegmentProfile> profiles) {
    Map<String, Double> largest = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (SegmentProfile profile : profiles) {
      for (FeatureRow row : FeatureRow.readable(profile)) {
        largest.merge(row.figure().name(), Math.abs(row.scaled()), Math::max);
        labels.put(row.figure().name(), row.label());
      }
    }
    List<String> features =
        largest.keySet().stream()
            .sorted(Comparator.comparingDouble((String f) -> -largest.get(f)).thenComparing(f -> f))
            .limit(PETALS)
            .toList();
    return new Flowers(features, labels);
  }

  /** Which petal is which, in a sentence; empty when there is nothing to draw. */
  public String key() {
    return features.isEmpty()
        ? ""
        : "Each group has its flower, with the same petals at the same place: one that ends"
            + " beyond the ring stands for more than everyone, one that ends short of it for less;"
            + " one that is missing is withheld, or known of fewer than half of the group. Clockwise from the top: "
            + Phrases.listed(features.stream().map(labels::get).toList())
            + ".";
  }

  /** The picture of a segment; its place on the page makes its id unique. */
  public String of(SegmentProfile profile, String place) {
    Map<String, FeatureRow> rows = new HashMap<>();
    FeatureRow.readable(profile).forEach(row -> rows.put(row.figure().name(), row));
    List<OptionalDouble> petals = features.stream().map(f -> petal(rows, f)).toList();
    String letter = profile.segment().letter();
    Caption caption =
        new Caption(
            place + "-" + SegmentColour.of(letter),
            "The flower of segment " + letter,
            longest(rows));
    return Flower.draw(caption, petals);
  }

  private static OptionalDouble petal(Map<String, FeatureRow> rows, String feature) {
    return rows.containsKey(feature)
        ? OptionalDouble.of(rows.get(feature).scaled() / REACH)
        : OptionalDouble.empty();
  }

  private String longest(Map<String, FeatureRow> rows) {
    List<String> words =
        features.stream()
            .filter(rows::containsKey)
            .map(rows::get)
            .filter(row -> row.contrast().filter(contrast -> !contrast.isSame()).isPresent())
            .sorted(Comparator.comparingDouble((FeatureRow row) -> -Math.abs(row.scaled())))
            .limit(NAMED)
            .map(row -> row.label() + " (" + row.difference() + ")")
            .toList();
    if (rows.isEmpty()) {
      return "No petal, because no figure may be shown. The table under Side by side has what is"
          + " known.";
    }
    String longest =
        words.isEmpty()
            ? "None differs much from everyone. "
            : "The longest, compared with everyone: " + Phrases.listed(words) + ". ";
    return "One petal per feature. " + longest + "The table under Side by side has the figures.";
  }
}
