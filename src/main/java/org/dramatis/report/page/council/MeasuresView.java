package org.dramatis.report.page.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/** The figures that the council's answers rest on, for whoever wants to see them. */
public record MeasuresView(RunReport run) {

  /**
   * A measure in every segment.
   *
   * @param place its id on the page, where its answer points to
   * @param whose who asked or promised; the step of the journey
   * @param says what is asked or promised; what is measured of the step
   */
  public record Row(String place, String whose, String says, MeasureFigures figures) {
    /** One per segment, in the order of letters. */
    public List<OfSegment> segments() {
      return figures.segments();
    }

    /** Everyone's figure. */
    public String everyone() {
      return told(figures.everyone());
    }

    /** A segment's figure; a word where it may not be told. */
    public String value(OfSegment segment) {
      return told(segment.figure());
    }

    private String told(PublishedFigure figure) {
      return switch (figure.disclosure()) {
        case SHOWN -> FigureFormat.digits(figure.value());
        case BELOW, ABOVE -> FigureWording.compact(figure, figures.unit(), figures.kind());
        case WITHHELD -> FeatureRow.WITHHELD;
      };
    }

    /** The segment against all other customers in scope; may be empty. */
    public String effect(OfSegment segment) {
      OptionalDouble effect = segment.figure().effect();
      return effect.isPresent() ? FigureFormat.digits(effect) : "";
    }
  }

  /** The segments' letters. */
  public List<String> letters() {
    return run.profiles().stream().map(profile -> profile.segment().letter()).toList();
  }

  /** Of all objectives, promises and steps that are measured. */
  public List<Row> rows() {
    CouncilFindings council = run.council();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < council.answers().size(); i++) {
      CouncilFindings.Answer answer = council.answers().get(i);
      add(rows, "asked-" + i, Phrases.department(answer.owner()), answer.asks(), answer.figures());
    }
    for (int i = 0; i < council.deliveries().size(); i++) {
      CouncilFindings.Delivery promise = council.deliveries().get(i);
      String whose = Phrases.department(promise.function());
      add(rows, "promised-" + i, whose, promise.says(), Optional.of(promise.figures()));
    }
    for (int i = 0; i < council.steps().size(); i++) {
      CouncilFindings.Step step = council.steps().get(i);
      add(rows, "step-" + i, step.name(), step.says(), step.trouble());
      add(
          rows,
          "step-" + i + "-taken",
          step.name(),
          step.does().orElse("who takes it"),
          step.taken());
    }
    return List.copyOf(rows);
  }

  private static void add(
      List<Row> rows, String place, String whose, String says, Optional<MeasureFigures> figures) {
    figures.ifPresent(known -> rows.add(new Row(place, whose, says, known)));
  }
}
