package org.dramatis.cluster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.StructureVerdict;

/**
 * Why there are this many segments.
 *
 * @param k the number chosen
 * @param rule the rule's name: {@code natural}, {@code reproducible}, {@code most_stable}, {@code
 *     largest} (every number has too small a segment), {@code alike} (customers do not differ),
 *     {@code fixed} (the configuration names the number) or {@code held} (the council signed them)
 * @param why one or more sentences for readers who know no statistics
 * @param firmness how far the decision depends on chance; empty where nothing was left to it
 * @param end where the number lies at an end of those searched, so that one beyond might have been
 *     chosen; empty elsewhere
 * @param otherwise what the rule would have chosen, when the configuration names the number, or
 *     would choose if lines were drawn anew, when segments are held
 */
public record Choice(
    int k,
    String rule,
    String why,
    Optional<Firmness> firmness,
    Optional<SearchEnd> end,
    Optional<Choice> otherwise) {

  /** What does not depend on chance. */
  public Choice(int k, String rule, String why) {
    this(k, rule, why, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** An end of the numbers that were searched. */
  public enum SearchEnd {
    /** The smallest number. */
    FIRST,
    /** The largest number. */
    LAST
  }

  /**
   * What the decision comes to when it is repeated on other samples and populations.
   *
   * @param repetitions how many
   * @param agreeing those that choose the published number
   * @param verdict what most of these find of it
   * @param sameVerdict how many of these find that
   * @param others the numbers that the other repetitions choose, the most frequent first
   */
  public record Firmness(
      int repetitions,
      int agreeing,
      StructureVerdict verdict,
      int sameVerdict,
      List<Alternative> others) {
    /** From this share of repetitions on, a decision is firm. */
    private static final double FIRM = 0.95;

    public Firmness {
      others = List.copyOf(others);
    }

    /** Whether nearly all repetitions choose the number. */
    @JsonIgnore
    public boolean isNumberFirm() {
      return agreeing >= FIRM * repetitions;
    }

    /** Whether nearly all repetitions that choose it find the verdict. */
    @JsonIgnore
    public boolean isVerdictFirm() {
      return sameVerdict >= FIRM * agreeing;
    }

    private boolean wavers(int k) {
      return others.stream()
          .anyMatch(other -> other.k() == k && other.times() > (1 - FIRM) * repetitions);
    }
  }

  /**
   * Another number that repetitions choose.
   *
   * @param times how many of them
   */
  public record Alternative(int k, int times) {}

  /** Whether other samples and populations would hardly change the number or its verdict. */
  public boolean isFirm() {
    return firmness.stream().allMatch(f -> f.isNumberFirm() && f.isVerdictFirm());
  }

  /** Whether a number is one of those between which the choice is not firm. */
  public boolean wavers(int number) {
    return firmness.filter(f -> !isFirm()).filter(f -> number == k || f.wavers(number)).isPresent();
  }
}
