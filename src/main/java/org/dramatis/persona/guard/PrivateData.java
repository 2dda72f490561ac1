package org.dramatis.persona.guard;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dramatis.charter.Charter;

/** What of a customer, or of somebody who serves one, has no place on a wall. */
final class PrivateData {
  private static final Pattern MAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]+\\s*(?:@|\\(at\\)|\\[at\\])\\s*[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\+|00)?\\(?\\d(?:[\\s().·/-]{0,2}\\d){6,}(?!\\p{N})");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{L}{1,6}[-_/ ]?)?\\p{N}{5,}(?:[-_/]?[\\p{L}\\p{N}]+)*"
              + "|(?i:\\b(?:order|customer|invoice|parcel|account|card|tracking)\\s*(?:no\\.?|number|id|#|№)?\\s*[:#]?\\s*\\p{L}{0,4}[-_]?\\p{N}{3,})"
              + "|(?<![\\p{L}\\p{N}])\\p{Lu}{1,4}[-_]\\p{N}{3,}");
  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Madame|Monsieur)\\.?\\s+\\p{Lu}\\p{L}+"
              + "|(?i:\\bmy name is|\\bI am called|\\bcall me|\\bsigned,?)\\s+\\p{Lu}\\p{L}+");
  private static final int SHORTEST_NAME = 3;

  private PrivateData() {}

  /** What a text contains of that, in words; empty when it contains nothing. */
  static Optional<String> in(String text) {
    if (MAIL.matcher(text).find()) {
      return Optional.of("a mail address");
    }
    if (TELEPHONE.matcher(text).find()) {
      return Optional.of("what reads like a telephone number");
    }
    if (NUMBER.matcher(text).find()) {
      return Optional.of("what reads like an order or customer number");
    }
    return Optional.empty();
  }

  /** The same, and names of persons: of the council, and those that are introduced as one. */
  static Optional<String> in(String text, List<Charter.Member> members) {
    return in(text)
        .or(() -> member(text, members).map(name -> "the name of a person (" + name + ")"))
        // Whose name it is stays in the file: what is printed may be kept by whoever runs it.
        .or(() -> Optional.of("the name of a person").filter(w -> PERSON.matcher(text).find()));
  }

  private static Optional<String> member(String text, List<Charter.Member> members) {
    List<String> words = List.of(text.split("[^\\p{L}\\p{M}]+"));
    return members.stream()
        .flatMap(member -> List.of(member.name().split("[^\\p{L}\\p{M}]+")).stream())
        .filter(name -> name.length() >= SHORTEST_NAME)
        // Grace is a virtue as well as a name, which has a capital.
        .filter(words::contains)
        .findFirst();
  }
}
