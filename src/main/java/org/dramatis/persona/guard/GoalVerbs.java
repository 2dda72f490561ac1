package org.dramatis.persona.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a goal begins with a verb. Of English these are the base form and the third person of the
 * verbs in {@code verbs.txt}, auxiliary verbs, and both behind {@code to} or an adverb: {@code
 * finds}, {@code to find}, {@code never waits}. Other scripts are not judged.
 */
final class GoalVerbs {
  /** How a goal may begin, for messages. */
  static final String EXAMPLES = "\"wants …\", \"finds …\" or \"to get …\"";

  private static final Set<String> AUXILIARY =
      Set.of(
          "is", "are", "has", "does", "can", "could", "may", "might", "must", "should", "shall",
          "will", "would", "don't", "doesn't", "can't", "cannot", "won't", "isn't");
  private static final Set<String> BEFORE =
      Set.of("to", "not", "never", "always", "often", "just", "only", "still", "also", "rather");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Set<String> VERBS = verbs();

  private GoalVerbs() {}

  private static Set<String> verbs() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                GoalVerbs.class.getResourceAsStream("/org/dramatis/persona/verbs.txt"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text does. */
  static boolean begins(String text) {
    String[] words = text.replace('’', '\'').strip().split("[\\s\\u00A0]+", -1);
    int first = 0;
    while (first < words.length - 1 && isBefore(plain(words[first]))) {
      first++;
    }
    String word = plain(words[first]);
    if (!LATIN.matcher(word).find()) {
      return Pattern.compile("\\p{L}").matcher(word).find();
    }
    return AUXILIARY.contains(word) || isVerb(word);
  }

  private static boolean isBefore(String word) {
    return BEFORE.contains(word) || (word.length() > 4 && word.endsWith("ly") && !isVerb(word));
  }

  private static String plain(String word) {
    return Words.folded(word).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static boolean isVerb(String word) {
    Predicate<String> known = VERBS::contains;
    return known.test(word)
        || (word.endsWith("s") && known.test(cut(word, 1)))
        || (word.endsWith("es") && known.test(cut(word, 2)))
        || (word.endsWith("ies") && known.test(cut(word, 3) + "y"));
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
