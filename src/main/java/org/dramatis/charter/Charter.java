package org.dramatis.charter;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.SqlText;

/**
 * Why the council exists and who decides ({@code charter.yaml}).
 *
 * @param noun what the organisation calls its customers
 * @param objectives what the council wants to learn
 * @param quorum the functions without which nothing is decided
 * @param metrics whether the organisation delivers what it decided
 * @param scope a SQL predicate over features: who is clustered; empty means everyone
 * @param outside what those outside the scope have in common, in words that follow their number,
 *     such as {@code have not bought yet}
 * @param minimumSegment no segment has fewer customers
 * @param priority weights that rank segments, fixed before results are seen
 * @param materialChange share of customers (0 to 1) below which a change is not worth a meeting
 */
public record Charter(
    Noun noun,
    List<Objective> objectives,
    List<Member> members,
    List<String> quorum,
    List<Metric> metrics,
    Optional<SqlText> scope,
    Optional<String> outside,
    int minimumSegment,
    Priority priority,
    Cadence cadence,
    double materialChange,
    Privacy privacy,
    List<Step> journey) {

  public Charter {
    objectives = List.copyOf(objectives);
    members = List.copyOf(members);
    quorum = List.copyOf(quorum);
    metrics = List.copyOf(metrics);
    journey = List.copyOf(journey);
  }

  /**
   * A question that the council wants answered.
   *
   * @param id short name, such as {@code O1}
   * @param asks the question in plain words
   * @param says what is so of those for whom the measure is high, in words that a persona may have;
   *     empty where nobody wrote them
   * @param owner the function that asks
   * @param measure a SQL aggregate over features; empty while no data answers the question
   * @param unit what the measure is counted in, when it does not follow from the measure
   * @param among whom the question is about; empty means all who are looked at
   * @param scope who is looked at
   */
  public record Objective(
      String id,
      String asks,
      Optional<String> says,
      String owner,
      Optional<SqlText> measure,
      Optional<String> unit,
      Optional<Among> among,
      Population scope) {}

  /**
   * A person on the council.
   *
   * @param function such as {@code marketing}
   * @param role {@code chair} or {@code member}
   */
  public record Member(String function, String name, String role) {}

  /**
   * Whether a function delivers.
   *
   * @param function that is measured
   * @param says what is promised, in words
   * @param measure a SQL aggregate over features
   * @param unit what the measure is counted in, when it does not follow from the measure
   * @param among of whom it is promised; empty means everyone in scope
   * @param target where the measure should lie
   */
  public record Metric(
      String function,
      Optional<String> says,
      SqlText measure,
      Optional<String> unit,
      Optional<Among> among,
      Bound target) {}

  /**
   * A step of the customer's way with us.
   *
   * @param name such as {@code search}
   * @param does what who takes it does, in words that follow a number of customers, such as {@code
   *     look at the shop}
   * @param taken a SQL aggregate over features: how many customers take it
   * @param trouble a SQL aggregate over features: how often it goes wrong; more is worse
   * @param says what goes wrong, in words, such as {@code searches that find nothing}
   * @param among of whom both are said; empty means everyone in scope
   * @param touchpoints where it may happen
   */
  public record Step(
      String name,
      Optional<Among> among,
      Optional<String> does,
      Optional<SqlText> taken,
      Optional<SqlText> trouble,
      Optional<String> says,
      List<Touchpoint> touchpoints) {

    public Step {
      touchpoints = List.copyOf(touchpoints);
    }
  }

  /**
   * Where a customer may take a step.
   *
   * @param name such as {@code web shop}
   * @param source whose data tells of it; empty when nothing is known
   */
  public record Touchpoint(String name, Optional<String> source) {}

  /** Weights, each 0 or more, with a sum of 1. */
  public record Priority(double value, double growth, double reach) {}

  /**
   * How often the council expects what.
   *
   * @param derive time between derivations
   * @param reviewWithin time the council has to look at a run
   * @param redraw time after which segments are drawn again
   */
  public record Cadence(Period derive, Period reviewWithin, Period redraw) {}

  /**
   * What is never shown.
   *
   * @param minimumCell no figure is shown for fewer customers
   * @param dominance no sum is shown from which one customer's amount could be worked out to so
   *     many per cent
   * @param specialCategories special categories of personal data that may shape segments
   * @param activation why customers may be told apart by persona outside of the program; empty
   *     while they may not
   */
  public record Privacy(
      int minimumCell,
      double dominance,
      Set<SpecialCategory> specialCategories,
      Optional<Activation> activation) {

    public Privacy {
      specialCategories = Set.copyOf(specialCategories);
    }
  }

  /**
   * That customers' personas may be handed to the department that serves them.
   *
   * @param purpose what for, in words
   * @param approvedBy who answers for it
   * @param date when they approved it
   */
  public record Activation(String purpose, String approvedBy, LocalDate date) {}
}
