package org.dramatis.feature.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.YamlMap;

/** Reads what a feature says of a segment. */
record SentenceReader(YamlMap says, Optional<Breakdown> breakdown, String unit) {
  private static final String CATEGORY = "category";
  private static final List<String> PLACEHOLDERS = List.of("value", "overall", CATEGORY);

  /** Shorter words, such as in and of, stand behind figures for reasons of their own. */
  private static final int LEAST_WORD = 3;

  private static final Pattern FIGURE_WORDS =
      Pattern.compile("\\{(?:value|overall)}\\s+(\\p{L}+(?:\\s+\\p{L}+)?)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  /** Its sentences. */
  StatementTemplates templates() {
    return new StatementTemplates(sentence("high"), sentence("low"));
  }

  private Optional<StatementTemplates.Sentence> sentence(String key) {
    Optional<String> sentence = says.optional(key).text();
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    Matcher braces = PLACEHOLDER.matcher(sentence.get());
    while (braces.find()) {
      String name = braces.group(1);
      if (!PLACEHOLDERS.contains(name)) {
        String hint = Nearest.hint(name, PLACEHOLDERS);
        says.problem(key, "{" + name + "} is unknown; " + hint);
      } else if (name.equals(CATEGORY) && breakdown.isEmpty()) {
        says.problem(key, "{category} is only known to a feature with by");
      }
    }
    String rest = PLACEHOLDER.matcher(sentence.get()).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      says.problem(key, "a brace without its partner; expected {value}, {overall} or {category}");
    }
    repeatedUnit(sentence.get())
        .ifPresent(
            word ->
                says.problem(
                    key,
                    "the first figure brings its unit, \"%s\", with it; leave \"%s\" behind it out"
                        .formatted(unit, word)));
    return sentence.map(StatementTemplates.Sentence::of);
  }

  /** The unit's word that a sentence says again within two words of its first figure. */
  private Optional<String> repeatedUnit(String sentence) {
    List<String> ofUnit = List.of(unit.toLowerCase(Locale.ROOT).split("\\s+"));
    return FIGURE_WORDS
        .matcher(sentence)
        .results()
        .limit(1)
        .flatMap(found -> Stream.of(found.group(1).toLowerCase(Locale.ROOT).split("\\s+")))
        .filter(word -> word.length() >= LEAST_WORD && ofUnit.contains(word))
        .findFirst();
  }
}
