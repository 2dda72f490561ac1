package org.dramatis.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.dramatis.report.chart.BubblePlot.Bubble;
import org.dramatis.report.chart.DivergingBars.Bar;
import org.dramatis.report.chart.LineChart.Point;
import org.dramatis.report.chart.StackedBar.Part;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Caption CAPTION = new Caption("c", "A <title>", "Words & \"more\"");
  private static final Pattern WIDTH = Pattern.compile("class=\"part[^/]* width=\"([0-9.]+)%\"");

  @Test
  void everythingFromOutsideIsEscaped() {
    String svg =
        DivergingBars.draw(CAPTION, "<b>", "'", List.of(new Bar("<i>", "\"&", 0.5, "bar")));
    assertThat(svg)
        .contains("A &lt;title&gt;", "Words &amp; &quot;more&quot;", "&lt;i&gt;", "&quot;&amp;")
        .doesNotContain("<b>", "<i>");
  }

  @Test
  void aBarToTheLeftEndsAtTheMiddle() {
    assertThat(draw(-0.5)).contains("x=\"25%\" y=\"47\" width=\"25%\"");
    assertThat(draw(0.5)).contains("x=\"50%\" y=\"47\" width=\"25%\"");
  }

  @Test
  void aBarThatIsTooLongEndsAtTheEdge() {
    assertThat(draw(-7)).contains("x=\"0%\" y=\"47\" width=\"50%\"");
    assertThat(draw(7)).contains("x=\"50%\" y=\"47\" width=\"50%\"");
  }

  private static String draw(double length) {
    Bar bar = new Bar("label", "reading", length, "bar outlined");
    return DivergingBars.draw(CAPTION, "lower", "higher", List.of(bar));
  }

  @Test
  void aTinyPartIsStillSeenAndTheWholeStaysWhole() {
    String svg =
        StackedBar.draw(
            CAPTION,
            14,
            List.of(
                new Part("", 1_000_000, "good"), new Part("", 0, "idle"), new Part("", 1, "bad")));
    List<Double> widths =
        WIDTH.matcher(svg).results().map(m -> Double.valueOf(m.group(1))).toList();
    assertThat(widths).hasSize(2);
    assertThat(widths.get(1)).isGreaterThan(0.5);
    assertThat(widths.get(0) + widths.get(1)).isEqualTo(100);
  }

  @Test
  void aWholeOfNothingIsAnEmptyTrack() {
    assertThat(StackedBar.draw(CAPTION, 14, List.of(new Part("A", 0, "good"))))
        .contains("track")
        .doesNotContain("part ", "NaN");
  }

  @Test
  void aMarkStandsOnlyWhereThereIsRoom() {
    List<Part> parts = List.of(new Part("A", 97, "hue-a"), new Part("B", 3, "hue-b"));
    assertThat(StackedBar.draw(CAPTION, 44, parts)).contains(">A</text>").doesNotContain(">B<");
  }

  @Test
  void aLineOfEqualOrSinglePointsStaysInTheFrame() {
    Point one = new Point(5, 0.3, 0.3, 0.3, "0.300");
    Point two = new Point(6, 0.3, 0.3, 0.3, "0.300");
    for (List<Point> points : List.of(List.of(one), List.of(one, two))) {
      String svg = LineChart.draw(CAPTION, "k", points, 5);
      assertThat(svg).doesNotContain("NaN", "Infinity").contains("dot marked", "cy=\"22\"");
    }
  }

  @Test
  void heightsAreMeasuredFromZero() {
    List<Point> high =
        List.of(new Point(2, 0.8, 0.8, 0.8, "0.80"), new Point(3, 0.9, 0.9, 0.9, "0.90"));
    assertThat(LineChart.draw(CAPTION, "k", high, 3))
        .contains("points=\"66,36.22 352,22\"", "y=\"154\">0</text>");
    List<Point> below =
        List.of(new Point(2, -0.1, -0.1, -0.1, "−0.10"), new Point(3, 0.3, 0.3, 0.3, "0.30"));
    assertThat(LineChart.draw(CAPTION, "k", below, 3))
        .contains("points=\"66,150 352,22\"", "y=\"122\">0</text>", "y=\"154\">−0.10</text>");
    List<Point> none = List.of(new Point(2, 0, 0, 0, "0.00"), new Point(3, 0, 0, 0, "0.00"));
    assertThat(LineChart.draw(CAPTION, "k", none, 3)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void aYearIsDrawnFromZeroAndAMonthBetweenGapsIsADot() {
    OptionalDouble none = OptionalDouble.empty();
    String svg =
        YearChart.draw(
            CAPTION,
            List.of("Jan", "Feb", "Mar", "Apr", "May"),
            List.of(
                OptionalDouble.of(0.2), OptionalDouble.of(0.4), none, OptionalDouble.of(0), none),
            List.of(none, none, none, none, none),
            0.4,
            "40 %");
    assertThat(svg)
        .contains(
            "<line class=\"curve own\" x1=\"5%\" y1=\"70\" x2=\"27.5%\" y2=\"20\"/>",
            "<circle class=\"dot own\" cx=\"72.5%\" cy=\"120\" r=\"2.5\"/>", ">0</text>")
        .containsOnlyOnce("curve own")
        .containsOnlyOnce("dot own");
  }

  @Test
  void noCircleCoversALetter() {
    String svg =
        BubblePlot.draw(
            CAPTION,
            "right",
            "up",
            List.of(new Bubble("A", 0.5, 0.5, 9, "hue-a"), new Bubble("B", 0.5, 0.5, 9, "hue-b")));
    assertThat(svg.lastIndexOf("<circle")).isLessThan(svg.indexOf("class=\"mark\""));
  }

  @Test
  void theAxesOfBubblesCrossAtNothing() {
    String svg =
        BubblePlot.draw(CAPTION, "right", "up", List.of(bubble("A", 0, 0), bubble("B", 1, 1)));
    assertThat(svg)
        .contains("x1=\"44\" y1=\"242\" x2=\"316\" y2=\"242\"")
        .contains("x1=\"57\" y1=\"28\" x2=\"57\" y2=\"268\"")
        .contains("cx=\"57\" cy=\"242\"", "cx=\"303\" cy=\"64\"")
        .contains("x=\"57\" y=\"280\">0<", "x=\"303\" y=\"280\">100<");
  }

  @Test
  void whatIsBelowNothingLiesBeyondTheLineOfNothing() {
    String svg =
        BubblePlot.draw(CAPTION, "right", "up", List.of(bubble("A", -1, 0), bubble("B", 1, 1)));
    assertThat(svg)
        .contains("x1=\"180\" y1=\"28\" x2=\"180\" y2=\"268\"")
        .contains("cx=\"57\" cy=\"242\"", "x=\"180\" y=\"280\">0<");
  }

  private static Bubble bubble(String mark, double x, double y) {
    return new Bubble(mark, x, y, 9, "a");
  }

  @Test
  void theHighestPointIsAtTheTop() {
    String svg =
        LineChart.draw(
            CAPTION,
            "k",
            List.of(new Point(2, 0.1, 0.1, 0.1, "0.100"), new Point(3, 0.4, 0.4, 0.4, "0.400")),
            3);
    assertThat(svg).contains("points=\"66,118 352,22\"");
  }

  @Test
  void aLabelIsWholeSoThatTheBrowserCutsItOnlyWhereThereIsNoMoreRoom() {
    String label = "Money spent on household and drugstore goods in all shops, dollars a year";
    Bar bar = new Bar(label, "reading", 0.5, "bar");
    assertThat(DivergingBars.draw(CAPTION, "lower", "higher", List.of(bar)))
        .contains("<div class=\"label\" title=\"" + label + "\">" + label + "</div>");
  }
}
