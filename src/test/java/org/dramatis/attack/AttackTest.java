package org.dramatis.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dramatis.attack.Attack.Finding;
import org.junit.jupiter.api.Test;

/** A hundred customers in A, fifty in B; of those who own a cat there are 24 in A and 4 in B. */
class AttackTest {
  private static final int FEW = 11;
  private static final Map<String, BitSet> GROUPS = Map.of("A", from(0, 100), "B", from(100, 150));
  private static final Map<String, BitSet> MET =
      Map.of(
          "true", from(0, 150),
          "cat", cats(),
          "feeds a cat", cats(),
          "no cat", without(cats()));
  private static final Set<String> BOTH = Set.of("A", "B");

  private final Reading reading = new Reading();

  AttackTest() {
    reading.add(Statement.known("json", "A", new Customers("true", Set.of("A")), 100));
    reading.add(Statement.known("json", "B", new Customers("true", Set.of("B")), 50));
    tell("json", "cat", "A", new Span(0.15, 0.25));
    tell("json", "cat", "B", Span.below(0.22));
    reading.add(Statement.share("json", "overall", share("cat", BOTH), new Span(0.1, 0.2)));
  }

  private static BitSet from(int from, int to) {
    BitSet set = new BitSet();
    set.set(from, to);
    return set;
  }

  private static BitSet cats() {
    BitSet set = from(0, 24);
    set.set(100, 104);
    return set;
  }

  private static BitSet without(BitSet cats) {
    BitSet set = from(0, 150);
    set.andNot(cats);
    return set;
  }

  private static Share share(String condition, Set<String> groups) {
    return new Share(new Customers(condition, groups), new Customers("true", groups));
  }

  private void tell(String file, String condition, String group, Span told) {
    reading.add(Statement.share(file, group, share(condition, Set.of(group)), told));
  }

  private Attack attack() {
    return new Attack(reading, MET, GROUPS, FEW);
  }

  private List<Finding> narrowed() {
    return Attack.narrowed(attack().findings());
  }

  @Test
  void roundedSharesOfOneFileLeaveTheFewHidden() {
    assertThat(attack().findings()).extracting(Finding::truly).containsExactly(4L);
    assertThat(narrowed()).isEmpty();
    assertThat(attack().misread()).isEmpty();
  }

  @Test
  void everyonesExactShareInAnotherFileNarrowsThem() {
    reading.add(
        Statement.share("page", "overall", share("cat", BOTH), Span.around(28 / 150.0, 1e-6)));
    assertThat(narrowed()).extracting(Finding::found).containsExactly(new Span(3, 10));
  }

  @Test
  void theSameUnderAnotherNameNarrowsThem() {
    reading.add(
        Statement.count("json", "belief", new Customers("feeds a cat", BOTH), new Span(28, 28)));
    assertThat(narrowed()).extracting(Finding::found).containsExactly(new Span(3, 10));
  }

  @Test
  void theirOppositeNarrowsThem() {
    tell("table", "no cat", "B", Span.around(46 / 50.0, 1e-6));
    assertThat(narrowed()).isNotEmpty().allMatch(f -> f.found().equals(new Span(4, 4)));
  }

  @Test
  void anEffectInTheirRowNarrowsThem() {
    reading.add(Statement.comparison("table", "effect", share("cat", Set.of("B"))));
    assertThat(narrowed()).hasSize(1);
  }

  @Test
  void whatIsTakenToBeKnownIsNotFoundOut() {
    reading.add(Statement.known("json", "n", new Customers("cat", Set.of("B")), 4));
    assertThat(narrowed()).isEmpty();
  }

  @Test
  void valuesThatNobodyHasTwoOfAddUp() {
    reading.add(new Partition("true", Set.of("cat", "no cat")));
    tell("json", "no cat", "B", new Span(0.9, 1));
    assertThat(narrowed()).isNotEmpty().allMatch(f -> f.found().high() == 5);
  }

  @Test
  void aStatementThatIsNotTrueIsMisread() {
    tell("page", "cat", "A", new Span(0.3, 0.4));
    assertThat(attack().misread()).hasSize(1);
  }
}
