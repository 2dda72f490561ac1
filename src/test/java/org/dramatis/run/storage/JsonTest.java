package org.dramatis.run.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.dramatis.run.Review;
import org.dramatis.run.RunFixture;
import org.dramatis.run.RunOutput;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.Tombstone;
import org.dramatis.yaml.Spelling;
import org.junit.jupiter.api.Test;

class JsonTest {
  private record Figures(double one, OptionalDouble two, List<OptionalDouble> more) {}

  private record Words(Review review, Optional<Review> other) {}

  private static Figures figures(double... values) {
    return new Figures(
        values[0],
        OptionalDouble.empty(),
        java.util.Arrays.stream(values).mapToObj(OptionalDouble::of).toList());
  }

  @Test
  void figuresHaveSixSignificantDigitsAndNoExponent() {
    assertThat(Json.writeRounded(figures(1.0, 2.0 / 3, 1234567.8, 1e-9, -0.0)))
        .isEqualTo(
            """
            {
              "one": 1,
              "two": null,
              "more": [
                1,
                0.666667,
                1234570,
                0.000000001,
                0
              ]
            }
            """);
  }

  @Test
  void aRoundedFigureReadsBackAndIsWrittenToTheSameBytes() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      double wild = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      String written = Json.writeRounded(figures(wild));
      assertThat(Json.writeRounded(Json.read(written, Figures.class))).isEqualTo(written);
    }
  }

  @Test
  void otherwiseNumbersKeepTheirLastDigit() throws IOException {
    double third = 1.0 / 3;
    assertThat(Json.read(Json.write(figures(third)), Figures.class).one()).isEqualTo(third);
  }

  @Test
  void anUndefinedNumberIsRefused() {
    assertThatThrownBy(() -> Json.writeRounded(figures(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }

  @Test
  void constantsAreSpeltInSnakeCase() throws IOException {
    Words words = new Words(Review.NOT_NEEDED, Optional.of(Review.NEEDED));
    String written = Json.write(words);
    assertThat(written).contains("\"not_needed\"", "\"needed\"");
    assertThat(Json.read(written, Words.class)).isEqualTo(words);
    assertThat(Spelling.of(Review.NOT_NEEDED)).isEqualTo("not_needed");
  }

  @Test
  void aMemberThatIsMissingIsDamageAndOneTooManyIsNot() throws IOException {
    assertThatThrownBy(() -> Json.read("{\"review\": \"needed\"}", Words.class))
        .hasMessageContaining("other");
    assertThat(Json.read("{\"review\": \"needed\", \"other\": null, \"x\": 1}", Words.class))
        .isEqualTo(new Words(Review.NEEDED, Optional.empty()));
  }

  @Test
  void aTombstoneIsWrittenAgainToTheSameBytes() throws IOException {
    OutputFile file = new OutputFile("features/a.parquet", 3, "ff");
    Tombstone tombstone =
        new Tombstone(
            "r",
            List.of(
                new Tombstone.Erasure(
                    RunFixture.NOON,
                    "digest",
                    2,
                    List.of(new Tombstone.ErasedRows(RunOutput.FEATURES, 2)),
                    List.of(file),
                    List.of())));
    String written = Json.write(tombstone);
    assertThat(written).contains("\"output\": \"features\"", "\"erased\": \"digest\"");
    assertThat(Json.write(Json.read(written, Tombstone.class))).isEqualTo(written);
  }
}
