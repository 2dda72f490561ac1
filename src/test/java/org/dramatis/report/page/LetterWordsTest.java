package org.dramatis.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.letters.Lettering;
import org.junit.jupiter.api.Test;

/** Readers learn which letters they know. */
class LetterWordsTest {
  private static final Optional<LocalDate> MARCH = Optional.of(LocalDate.of(2026, 3, 31));

  private static Optional<String> words(
      Optional<LocalDate> earlier, List<SegmentRef> kept, List<SegmentRef> added, String... gone) {
    return LetterWords.of(new Lettering(earlier, kept, added, List.of(gone)));
  }

  @Test
  void aFirstRunHasNothingToSay() {
    assertThat(words(Optional.empty(), List.of(), segments("A", "B"))).isEmpty();
  }

  @Test
  void theSameLettersAreSaidInOneSentence() {
    assertThat(words(MARCH, segments("A", "B"), List.of()))
        .hasValue("The groups are those of 31 March 2026, and have the same letters.");
  }

  @Test
  void whatCameAndWhatWentIsNamed() {
    assertThat(words(MARCH, segments("A", "C"), segments("D"), "B"))
        .hasValue("A and C are the groups of 31 March 2026; D is new; B is no more.");
    assertThat(words(MARCH, segments("A"), segments("D", "E"), "B", "C"))
        .hasValue("A is the group of 31 March 2026; D and E are new; B and C are no more.");
  }

  @Test
  void whereNothingIsTheSameThatIsSaid() {
    assertThat(words(MARCH, List.of(), segments("C", "D"), "A", "B"))
        .hasValue("No group is one of 31 March 2026; C and D are new; A and B are no more.");
  }

  @Test
  void aRunBeforeWithoutADayIsCalledTheRunBefore() {
    assertThat(words(Optional.empty(), segments("A"), segments("C"), "B"))
        .hasValue("A is the group of the run before; C is new; B is no more.");
  }

  @Test
  void heldGroupsAreThoseThatWereSigned() {
    assertThat(LetterWords.held(Lettering.held(MARCH, segments("A", "B"), List.of())))
        .isEqualTo(
            "The groups are those that the council signed, of 31 March 2026, with the same lines between them.");
    assertThat(LetterWords.held(Lettering.held(Optional.empty(), segments("A"), List.of("B", "C"))))
        .isEqualTo(
            "The groups are those that the council signed, with the same lines between them; nobody is in B or C any more.");
  }
}
