package org.dramatis.profile.claim;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Among;
import org.dramatis.contract.Sha256;
import org.dramatis.yaml.SqlText;

/**
 * A claim that a function sealed before it saw results ({@code beliefs.yaml}).
 *
 * @param id short name, such as {@code B1}
 * @param function who believes it, such as {@code sales}
 * @param says the belief in plain words
 * @param among whom the figures are of, those whom it is about and all others; empty means everyone
 *     in scope
 * @param who a predicate over features: whom it is about; empty means everyone in scope
 * @param feature what it is about them
 * @param sealed the day on which it was sealed; empty when it was not
 */
public record Belief(
    String id,
    String function,
    String says,
    Optional<Among> among,
    Optional<SqlText> who,
    SqlText feature,
    Comparison comparison,
    Optional<LocalDate> sealed) {
  private static final int DIGEST_LENGTH = 16;

  /** What a seal is made of: the first 16 hexadecimal digits of the SHA-256 of all but the day. */
  public String digest() {
    List<String> sealedText =
        new ArrayList<>(
            List.of(
                id,
                function,
                says,
                who.map(SqlText::text).orElse(""),
                feature.text(),
                comparison.toString()));
    // A belief without it has the seal that it had before there was such a thing.
    among.ifPresent(base -> sealedText.add(base.where().text()));
    among.flatMap(Among::says).ifPresent(sealedText::add);
    return Sha256.of(String.join("\n", sealedText).getBytes(StandardCharsets.UTF_8))
        .substring(0, DIGEST_LENGTH);
  }

  Belief sealedOn(LocalDate day) {
    return new Belief(id, function, says, among, who, feature, comparison, Optional.of(day));
  }
}
