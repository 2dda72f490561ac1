package org.dramatis.profile.claim;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Among;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.NameRule;
import org.dramatis.yaml.Spelling;
import org.dramatis.yaml.SqlText;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads {@code beliefs.yaml}. */
public final class BeliefsReader {
  private static final String EXPECTED =
      "higher, lower or same (than all other customers), or " + Bound.EXPECTED;

  private static final Comparison STAND_IN = new Comparison.ToOthers(Comparison.Direction.SAME);

  private BeliefsReader() {}

  /** Reads the file's root; what is wrong goes to the problems of its document. */
  public static List<Belief> read(YamlMap root) {
    List<Belief> beliefs = root.required("beliefs").list(BeliefsReader::belief);
    root.refuseRepeated("beliefs", beliefs.stream().map(Belief::id).toList());
    return beliefs;
  }

  private static Belief belief(YamlMap belief) {
    Claim claim = belief.required("claim").map(BeliefsReader::claim);
    Belief unsealed =
        new Belief(
            belief.required("id").name(NameRule.FILE),
            belief.required("function").text(),
            belief.required("says").text(),
            claim.among(),
            claim.who(),
            claim.feature(),
            claim.comparison(),
            Optional.empty());
    YamlValue seal = belief.optional("sealed");
    if (!seal.isPresent()) {
      belief.warn(
          "not sealed. To seal it, add sealed: {on: DATE, digest: \"" + unsealed.digest() + "\"}");
      return unsealed;
    }
    return seal.map(s -> sealed(s, unsealed)).orElse(unsealed);
  }

  private record Claim(
      Optional<Among> among, Optional<SqlText> who, SqlText feature, Comparison comparison) {}

  private static Claim claim(YamlMap claim) {
    Optional<SqlText> who = claim.optional("who").sql();
    Comparison comparison =
        claim.required("comparison").parsed(EXPECTED, BeliefsReader::comparison, STAND_IN);
    if (who.isEmpty() && comparison instanceof Comparison.ToOthers) {
      claim.problem(
          "comparison",
          "compares with all other customers, but without who there are no others; expected "
              + Bound.EXPECTED);
    }
    return new Claim(
        Among.read(claim.optional("among")), who, claim.required("feature").sql(), comparison);
  }

  private static Comparison comparison(String text) {
    return Spelling.read(Comparison.Direction.class, text)
        .<Comparison>map(Comparison.ToOthers::new)
        .orElseGet(() -> new Comparison.ToBound(Bound.of(text)));
  }

  private static Belief sealed(YamlMap seal, Belief belief) {
    LocalDate day =
        seal.required("on").parsed("a day such as 2026-05-31", BeliefsReader::day, LocalDate.MIN);
    String digest = seal.required("digest").text();
    if (!digest.isEmpty() && !digest.equals(belief.digest())) {
      seal.problem(
          "digest",
          "the belief was changed after it was sealed: its digest is now "
              + belief.digest()
              + ". Restore what was sealed, or seal it anew with that digest and today's date");
    }
    return belief.sealedOn(day);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("", e);
    }
  }
}
