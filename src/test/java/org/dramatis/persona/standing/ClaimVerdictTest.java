package org.dramatis.persona.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.dramatis.persona.Personas;
import org.dramatis.profile.figure.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimVerdictTest {
  @ParameterizedTest
  @CsvSource({
    "HIGHER, 1.0,  1.1,  HOLDS",
    "HIGHER, 1.0,  0.5,  HOLDS",
    "HIGHER, 1.0,  0.49, WEAKENED",
    "HIGHER, 0.3,  0.2,  HOLDS",
    "HIGHER, 0.3,  0.19, WEAKENED",
    "HIGHER, 0.12, 0.12, HOLDS",
    "HIGHER, 0.12, 0.05, WEAKENED",
    "HIGHER, 1.0,  0.0,  BROKEN",
    "HIGHER, 1.0, -0.6,  BROKEN",
    "LOWER, -0.8, -0.8,  HOLDS",
    "LOWER, -0.8, -0.39, WEAKENED",
    "LOWER, -0.8,  0.1,  BROKEN",
  })
  void aClaimIsHeldAgainstItsOwnDirectionAndHalfOfWhatItWas(
      Direction direction, double signed, double now, ClaimVerdict verdict) {
    assertThat(
            ClaimVerdict.of(Personas.evidence(direction, "orders", signed), OptionalDouble.of(now)))
        .isEqualTo(verdict);
  }

  @Test
  void whatIsNotToldCannotBeTested() {
    assertThat(
            ClaimVerdict.of(
                Personas.evidence(Direction.HIGHER, "orders", 1), OptionalDouble.empty()))
        .isEqualTo(ClaimVerdict.NOT_TESTABLE);
  }
}
