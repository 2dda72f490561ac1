package org.dramatis.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.SegmentRef;

/**
 * What distinguishes a segment, or customers whom no single segment names.
 *
 * @param size customers
 * @param share of the customers in scope, 0 to 1
 * @param revenueShare of the revenue of customers in scope, 0 to 1 (beyond when others are
 *     negative); empty without a revenue feature, and where its figure is withheld
 * @param features by the size of their effect, the largest first
 * @param title the statement that sets the segment apart from each of the others; empty where it
 *     goes furthest in nothing that may be said
 * @param statements what sets the segment apart, in words, the title and then the strongest first;
 *     at most 5
 * @param unexpected what is not as the statements make one think; at most 2
 * @param typical where the customers in its middle lie, in its strongest features; at most 4
 * @param crowds the two crowds of which it consists; empty where it is one
 */
public record SegmentProfile(
    Group group,
    long size,
    double share,
    OptionalDouble revenueShare,
    List<FeatureFigure> features,
    Optional<Statement> title,
    List<Statement> statements,
    List<CounterExpectation> unexpected,
    List<TypicalRange> typical,
    Optional<TwoCrowds> crowds) {

  public SegmentProfile {
    features = List.copyOf(features);
    statements = List.copyOf(statements);
    unexpected = List.copyOf(unexpected);
    typical = List.copyOf(typical);
  }

  /**
   * The segment.
   *
   * @throws IllegalStateException when the profile is of customers whom no single segment names
   */
  public SegmentRef segment() {
    if (group instanceof SegmentRef segment) {
      return segment;
    }
    throw new IllegalStateException("a profile of customers who are in no segment");
  }

  /** A profile of figures and statements alone, the first of which is the title. */
  public SegmentProfile(
      Group group,
      long size,
      double share,
      OptionalDouble revenueShare,
      List<FeatureFigure> features,
      List<Statement> statements) {
    this(
        group,
        size,
        share,
        revenueShare,
        features,
        statements.stream().findFirst(),
        statements,
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The same profile with what {@link Portraits} adds. */
  SegmentProfile portrayed(List<CounterExpectation> surprises, List<TypicalRange> ranges) {
    return new SegmentProfile(
        group, size, share, revenueShare, features, title, statements, surprises, ranges, crowds);
  }

  /** The same profile of a segment that is two crowds. */
  public SegmentProfile of(TwoCrowds found) {
    return new SegmentProfile(
        group,
        size,
        share,
        revenueShare,
        features,
        title,
        statements,
        unexpected,
        typical,
        Optional.of(found));
  }
}
