package org.dramatis.profile.council;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter.Member;
import org.dramatis.charter.Charter.Touchpoint;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.YearCurve;
import org.dramatis.profile.claim.BoundVerdict;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.yaml.Bound;

/**
 * Who sits on the council, and what it asked, believed and called its customers, beside what was
 * found.
 *
 * @param members of the council; none where nobody is named
 * @param outside what customers outside the scope have in common, in words that follow their
 *     number; empty when nobody told
 * @param answers one per objective of the charter
 * @param deliveries one per metric of the charter
 * @param crosswalk departments' own personas; empty when none are told
 * @param priorities what speaks for each segment, and by which weights
 * @param steps of the customer's way with us, in their order
 * @param year when customers are seen; empty when nothing is dated
 */
public record CouncilFindings(
    List<Member> members,
    Optional<String> outside,
    List<Answer> answers,
    List<Delivery> deliveries,
    List<JudgedBelief> beliefs,
    Optional<Crosswalk> crosswalk,
    Priorities priorities,
    List<Step> steps,
    Optional<YearCurve> year) {
  public CouncilFindings {
    members = List.copyOf(members);
    answers = List.copyOf(answers);
    deliveries = List.copyOf(deliveries);
    beliefs = List.copyOf(beliefs);
    steps = List.copyOf(steps);
  }

  /**
   * A step of the customer's way with us.
   *
   * @param does what they do, in words that follow their number; empty where the charter has none
   * @param taken how many customers take it; empty when nothing tells
   * @param trouble how often it goes wrong; empty when nothing tells
   * @param says what goes wrong, in words; empty without {@code trouble}
   * @param touchpoints where it may happen
   */
  public record Step(
      @JsonProperty("step") String name,
      Optional<String> does,
      Optional<MeasureFigures> taken,
      Optional<MeasureFigures> trouble,
      String says,
      List<Touchpoint> touchpoints) {

    public Step {
      touchpoints = List.copyOf(touchpoints);
    }
  }

  /**
   * An objective, named by its short name, and who asks it.
   *
   * @param figures by segment; empty while no data answers the question
   */
  public record Answer(
      String id,
      String asks,
      String owner,
      @JsonProperty("measure") Optional<MeasureFigures> figures) {}

  /**
   * Whether a function delivers what it promised.
   *
   * @param says what is promised, in words; what is measured where the charter has none
   * @param target where the figure should lie
   * @param verdict on everyone's figure
   * @param verdicts on each segment's figure, in the order of letters
   */
  public record Delivery(
      String function,
      String says,
      Bound target,
      BoundVerdict verdict,
      List<OfSegment> verdicts,
      @JsonProperty("measure") MeasureFigures figures) {

    public Delivery {
      verdicts = List.copyOf(verdicts);
    }

    /** Holds the figures against the target. */
    public static Delivery of(String function, String says, Bound target, MeasureFigures figures) {
      return new Delivery(
          function,
          says,
          target,
          figures.verdict(target, figures.everyone()),
          figures.segments().stream()
              .map(s -> new OfSegment(s.segment(), figures.verdict(target, s.figure())))
              .toList(),
          figures);
    }

    /** The segments of which that is the verdict. */
    public List<SegmentRef> segments(BoundVerdict found) {
      return verdicts.stream().filter(of -> of.verdict() == found).map(OfSegment::segment).toList();
    }

    /** The verdict on one segment's figure. */
    public record OfSegment(SegmentRef segment, BoundVerdict verdict) {}
  }
}
