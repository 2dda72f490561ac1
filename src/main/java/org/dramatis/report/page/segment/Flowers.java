package org.dramatis.report.page.segment;

import java.util.ArrayList;
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
            + " one that is missing is withheld. Clockwise from the top: "
            + Phrases.listed(features.stream().map(labels::get).toList())
            + ".";
  }

  /** The picture of a segment; its place on the page makes its id unique. */
  public String of(SegmentProfile profile, String place) {
    Map<String, Double> scaled = new HashMap<>();
    FeatureRow.readable(profile).forEach(row -> scaled.put(row.figure().name(), row.scaled()));
    List<OptionalDouble> petals = features.stream().map(f -> petal(scaled, f)).toList();
    String letter = profile.segment().letter();
    Caption caption =
        new Caption(
            place + "-" + SegmentColour.of(letter),
            "The flower of segment " + letter,
            longest(scaled));
    return Flower.draw(caption, petals);
  }

  private static OptionalDouble petal(Map<String, Double> scaled, String feature) {
    return scaled.containsKey(feature)
        ? OptionalDouble.of(scaled.get(feature) / REACH)
        : OptionalDouble.empty();
  }

  private String longest(Map<String, Double> scaled) {
    List<String> words = new ArrayList<>();
    features.stream()
        .filter(f -> scaled.getOrDefault(f, 0.0) != 0)
        .sorted(Comparator.comparingDouble(f -> -Math.abs(scaled.get(f))))
        .limit(NAMED)
        .forEach(f -> words.add(labels.get(f) + (scaled.get(f) > 0 ? " (higher)" : " (lower)")));
    return words.isEmpty()
        ? "No petal, because no figure may be shown. The table under Side by side has what is"
            + " known."
        : "One petal per feature. The longest: "
            + Phrases.listed(words)
            + ". The table under Side by side has the figures.";
  }
}
