package org.dramatis.persona.guard;

import java.util.List;
import java.util.Optional;
import org.dramatis.persona.Signature;
import org.dramatis.persona.Signature.Voice;
import org.dramatis.persona.decision.Binding;
import org.dramatis.yaml.Spelling;

/**
 * Whether those have signed without whom nothing is decided.
 *
 * @param quorum functions of the charter; where it names none, anybody's signature will do
 */
record SignatureGuard(List<String> quorum) {

  SignatureGuard {
    quorum = List.copyOf(quorum);
  }

  /** Tries the signatures of a content. */
  void check(Binding binding, String digest, SheetFindings found) {
    List<Signature> signed = binding.signed(digest);
    List<Signature> voided = binding.voided(digest);
    for (String function : quorum) {
      if (of(function, signed).isEmpty()) {
        missing(function, of(function, voided), binding, found);
      }
    }
    if (quorum.isEmpty() && signed.isEmpty()) {
      missing("anybody", voided.stream().findFirst(), binding, found);
    }
    voided.stream()
        .filter(old -> of(old.function(), signed).isEmpty() && !quorum.contains(old.function()))
        .forEach(
            old ->
                found.warnOfAll(
                    "%s. It will not be printed unless %s signs again.",
                    isVoid(old, binding), old.name()));
    signed.stream()
        .filter(signature -> signature.voice() == Voice.OBJECTS)
        .filter(signature -> quorum.contains(signature.function()))
        .forEach(
            objection ->
                found.whole(
                    "%s (%s) objected on %s%s Settle it and sign again: without %s nothing is"
                        + " decided.",
                    objection.name(),
                    objection.function(),
                    objection.date(),
                    objection.words().map(words -> ": " + quoted(words)).orElse("."),
                    objection.function()));
  }

  private static String quoted(String words) {
    return "\"" + words + (words.matches(".*[.!?…]") ? "\"" : "\".");
  }

  private static Optional<Signature> of(String function, List<Signature> signatures) {
    return signatures.stream().filter(s -> s.function().equals(function)).findFirst();
  }

  private static void missing(
      String function, Optional<Signature> old, Binding binding, SheetFindings found) {
    String how = "dramatis council sign --segment " + binding.lead();
    if (old.isPresent()) {
      found.whole("%s. Read it once more and sign again: %s.", isVoid(old.get(), binding), how);
    } else {
      found.whole(
          "is not signed by %s. Read it together and sign: %s.",
          Spelling.department(function), how);
    }
  }

  private static String isVoid(Signature old, Binding binding) {
    boolean isOfThese =
        binding.signatures().stream()
            .filter(d -> d.function().equals(old.function()) && d.name().equals(old.name()))
            .allMatch(d -> d.segments().equals(binding.segments()));
    String since =
        isOfThese ? "was edited" : "was brought together anew (%s now)".formatted(binding.says());
    String what = old.voice() == Voice.OBJECTS ? "objection" : "signature";
    return "%s after the %s of %s (%s) on %s, which is void now"
        .formatted(since, what, old.name(), old.function(), old.date());
  }
}
