package org.dramatis.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dramatis.identity.ScopeCoverage;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.figure.PublishedFigure;
import org.junit.jupiter.api.Test;

/** How many customers a source knows is a figure of people. */
class CoverageTest {
  private static Coverage coverage(long known, long knownInScope) {
    return Coverage.of(
        known,
        1_000,
        Optional.of(new ScopeCoverage("web", knownInScope, 600)),
        new DisclosureControl(11, 10));
  }

  @Test
  void ofManyItIsTold() {
    Coverage found = coverage(700, 450);
    assertThat(found.ofAll().map(PublishedFigure::value).orElseThrow()).hasValue(0.7);
    assertThat(found.inScope().map(PublishedFigure::value).orElseThrow()).hasValue(0.75);
  }

  @Test
  void threeWhomItDoesNotKnowAreABoundLikeNobody() {
    Coverage found = coverage(697, 597);
    PublishedFigure inScope = found.inScope().orElseThrow();
    assertThat(inScope.disclosure()).isEqualTo(Disclosure.ABOVE);
    assertThat(inScope.value()).isEmpty();
    assertThat(coverage(700, 600).inScope()).isEqualTo(found.inScope());
  }

  @Test
  void whoIsOutsideTheScopeIsNotWhatBothSharesLeave() {
    // Five of the 400 outside the scope.
    Coverage found = coverage(455, 450);
    assertThat(found.ofAll().orElseThrow().value().orElseThrow()).isNotEqualTo(0.455);
    assertThat(found.ofAll().orElseThrow().value().orElseThrow()).isEqualTo(0.45);
  }

  @Test
  void theSpineKnowsEverybody() {
    assertThat(Coverage.OF_ALL.ofAll().map(PublishedFigure::value).orElseThrow()).hasValue(1);
  }

  @Test
  void ofALookupItIsThatOfThoseWhoLookSomethingUp() {
    Coverage found =
        Coverage.ofLookup(
            Optional.of(new ScopeCoverage("products", 500, 505)), new DisclosureControl(11, 10));
    assertThat(found.ofAll()).isEmpty();
    assertThat(found.inScope().orElseThrow().disclosure()).isEqualTo(Disclosure.ABOVE);
    assertThat(Coverage.ofLookup(Optional.empty(), new DisclosureControl(11, 10)).inScope())
        .isEmpty();
  }
}
