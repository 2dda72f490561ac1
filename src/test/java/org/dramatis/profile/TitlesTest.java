package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.Prevalence.Of;
import org.dramatis.profile.figure.Prevalence.Part;
import org.junit.jupiter.api.Test;

/** Segments A, B, … of 1,000 customers each, by the means of their features. */
class TitlesTest {
  private static final double DEVIATION = 10;

  private final SortedMap<Group, List<Ranked>> figures = new TreeMap<>(Group.ORDER);

  /** A feature's mean in each segment; half of them bear it out, and ranges are narrow. */
  private void feature(String name, double... means) {
    borne(name, 0.5, 0.5, means);
  }

  private void borne(String name, double share, double reach, double... means) {
    double overall = 0;
    for (double mean : means) {
      overall += mean / means.length;
    }
    for (int i = 0; i < means.length; i++) {
      double effect = (means[i] - overall) / DEVIATION;
      Of side = effect > 0 ? Of.ABOVE_AVERAGE : Of.BELOW_AVERAGE;
      FeatureColumn column = Columns.column(name, FeatureColumn.Type.NUMBER, "visits");
      FeatureFigure figure =
          Figures.of(
                  name,
                  name,
                  "visits",
                  "crm",
                  FeatureRole.CLUSTER,
                  FigureKind.MEAN,
                  OptionalDouble.of(means[i]),
                  OptionalDouble.of(overall),
                  OptionalDouble.of(effect),
                  Disclosure.SHOWN)
              .between(means[i] - reach, means[i] + reach)
              .borne(new Prevalence(side, part(share), part(0.1)));
      figures.computeIfAbsent(letter(i), g -> new ArrayList<>()).add(Ranked.of(column, figure));
    }
  }

  private static Part part(double share) {
    return new Part(OptionalDouble.of(share), Disclosure.SHOWN, OptionalDouble.empty());
  }

  private static Group letter(int i) {
    return segment(String.valueOf((char) ('A' + i)));
  }

  private Map<String, String> titles() {
    Map<Group, Long> sizes = new HashMap<>();
    figures.keySet().forEach(group -> sizes.put(group, 1_000L));
    figures.values().forEach(own -> own.sort(Ranked.ORDER));
    Map<String, String> titles = new TreeMap<>();
    Titles.of(figures, sizes)
        .forEach((g, title) -> titles.put(((SegmentRef) g).letter(), title.says()));
    return titles;
  }

  @Test
  void whatMostSegmentsShareTitlesNoneOfThem() {
    feature("shops", 10, 10.1, 10.2, 10.3, 90);
    feature("web", 60, 20, 20, 20, 20);
    feature("gifts", 20, 60, 20, 20, 20);
    feature("returns", 20, 20, 60, 20, 20);
    feature("garden", 20, 20, 20, 60, 20);
    assertThat(titles().values())
        .containsExactly("High web", "High gifts", "High returns", "High garden", "High shops");
  }

  @Test
  void noTitleIsSaidTwice() {
    feature("shops", 10, 90, 50);
    feature("web", 20, 60, 30);
    feature("gifts", 21, 30, 60);
    assertThat(titles().values()).doesNotHaveDuplicates().hasSize(3);
  }

  /** A is far ahead in both, B only in shops next to it. */
  @Test
  void theMatchingServesEverySegmentNotTheFirstAlone() {
    feature("shops", 10, 90);
    feature("web", 40, 60);
    assertThat(titles()).hasSize(2);
    assertThat(titles().values()).doesNotHaveDuplicates();
  }

  @Test
  void aSegmentBetweenTheOthersHasNoTitle() {
    feature("shops", 10, 90, 60, 20);
    assertThat(titles().keySet()).containsExactly("A", "B");
  }

  @Test
  void aTitleIsBorneOutByAFifth() {
    borne("shops", 0.19, 0.5, 10, 90);
    assertThat(titles()).isEmpty();
  }

  @Test
  void aTitlesRangeLeavesEveryonesFigureOut() {
    borne("shops", 0.5, 41, 10, 90);
    assertThat(titles()).isEmpty();
  }

  @Test
  void aFigureThatIsClearOfTheNextSegmentIsPreferred() {
    borne("shops", 0.5, 5, 10, 50, 12);
    borne("web", 0.5, 1, 30, 45, 50);
    assertThat(titles()).containsEntry("A", "Low web");
  }

  @Test
  void withoutARangeThereIsNoTitle() {
    feature("shops", 10, 90);
    figures.replaceAll(
        (g, own) ->
            new ArrayList<>(
                own.stream()
                    .map(r -> Ranked.of(r.column(), Figures.withoutRange(r.figure())))
                    .toList()));
    assertThat(titles()).isEmpty();
  }
}
