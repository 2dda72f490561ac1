package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.letters.Lettering;
import org.dramatis.report.page.words.Phrases;

/** Which groups have the letter that they had before, in words. */
final class LetterWords {
  private LetterWords() {}

  /** Empty for a first run. */
  static Optional<String> of(Lettering lettering) {
    return lettering.earlier().map(day -> of(lettering, Phrases.day(day)));
  }

  private static String of(Lettering lettering, String day) {
    if (lettering.added().isEmpty() && lettering.gone().isEmpty()) {
      return "The groups are those of %s, and have the same letters.".formatted(day);
    }
    List<String> words = new ArrayList<>();
    if (lettering.kept().isEmpty()) {
      words.add("no group is one of " + day);
    } else {
      words.add(
          "%s %s of %s"
              .formatted(
                  Phrases.listed(letters(lettering.kept())),
                  lettering.kept().size() == 1 ? "is the group" : "are the groups",
                  day));
    }
    if (!lettering.added().isEmpty()) {
      words.add(are(letters(lettering.added())) + " new");
    }
    if (!lettering.gone().isEmpty()) {
      words.add(are(lettering.gone()) + " no more");
    }
    return Phrases.sentence(String.join("; ", words)) + ".";
  }

  private static String are(List<String> letters) {
    return Phrases.listed(letters) + (letters.size() == 1 ? " is" : " are");
  }

  private static List<String> letters(List<SegmentRef> segments) {
    return segments.stream().map(SegmentRef::letter).toList();
  }
}
