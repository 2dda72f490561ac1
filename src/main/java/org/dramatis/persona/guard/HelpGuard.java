package org.dramatis.persona.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dramatis.charter.Charter;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.HelpLine;
import org.dramatis.persona.PersonaContent;
import org.dramatis.yaml.Spelling;

/**
 * Whether functions may promise what they promise.
 *
 * @param verdict what the groups may be used for
 */
record HelpGuard(Charter charter, StructureVerdict verdict) {
  private static final Pattern PRICES =
      Pattern.compile(
          "(?iU)\\b(?:pric(?:e|es|ed|ing|ey)|discount\\w*|rebates?|vouchers?|coupons?|surcharges?|fees?"
              + "|cheap\\w*|expensive|mark-?downs?|half-price)\\b");
  private static final Pattern REFUSALS =
      Pattern.compile(
          "(?iU)\\b(?:refus\\w+|den(?:y|ies|ied|ial)|reject\\w*|declin\\w+|block(?:s|ed|ing)?|ban(?:s|ned)?"
              + "|exclud\\w+|blacklist\\w*|turn(?:s|ed)? away|stop(?:s)? serving|no longer (?:serve|sell|deliver)\\w*"
              + "|credit limits?|creditworth\\w*)\\b");

  /** Tries every line of help. */
  void check(PersonaContent content, LineGuard lines, SheetFindings found) {
    List<String> functions = charter.members().stream().map(Charter.Member::function).toList();
    Set<String> told = new HashSet<>();
    for (HelpLine line : content.help()) {
      lines.help(line);
      if (!told.add(line.function())) {
        found.problem(
            "help",
            line.text(),
            "%s has two lines, and one is enough. Keep the better one.",
            Spelling.department(line.function()));
      }
      if (!functions.isEmpty() && !functions.contains(line.function())) {
        found.problem(
            "help",
            line.text(),
            "%s is no function of the charter. There are %s.",
            line.function(),
            String.join(", ", functions.stream().distinct().toList()));
      }
      PrivateData.in(line.text())
          .ifPresent(
              what ->
                  found.problem(
                      "help",
                      line.text(),
                      "the line of %s contains %s. Take it out.",
                      Spelling.department(line.function()),
                      what));
      checkUse(line, found);
    }
    charter.quorum().stream()
        .filter(function -> !told.contains(function))
        .forEach(
            function ->
                found.warn(
                    "help",
                    "",
                    "nobody says how %s helps; the card leaves it out.",
                    Spelling.department(function)));
  }

  private void checkUse(HelpLine line, SheetFindings found) {
    if (verdict == StructureVerdict.NATURAL) {
      return;
    }
    Optional<String> word =
        PRICES
            .matcher(line.text())
            .results()
            .map(MatchResult::group)
            .findFirst()
            .or(() -> REFUSALS.matcher(line.text()).results().map(MatchResult::group).findFirst());
    word.ifPresent(
        about ->
            found.problem(
                "help",
                line.text(),
                "the line of %s is about prices or refusals (\"%s\"), and these groups shade into each"
                    + " other: whoever lives near a border would be treated by chance. Help with"
                    + " content, service or design.",
                Spelling.department(line.function()),
                about));
  }
}
