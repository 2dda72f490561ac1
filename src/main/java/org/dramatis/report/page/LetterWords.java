package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.letters.Lettering;
import org.dramatis.report.page.words.Phrases;

/** Which groups have the letter that they had before, in words. */
final class LetterWords {
  private LetterWords() {}

  /** Empty for a first run. */
  static Optional<String> of(Segmentation found) {
    return found.isHeld() ? Optional.of(held(found.lettering())) : of(found.lettering());
  }

  /** The same where no segments are held. */
  static Optional<String> of(Lettering lettering) {
    boolean isFirst =
        lettering.earlier().isEmpty() && lettering.kept().isEmpty() && lettering.gone().isEmpty();
    return isFirst
        ? Optional.empty()
        : Optional.of(
            of(lettering, lettering.earlier().map(Phrases::day).orElse("the run before")));
  }

  /** The same where segments are held. */
  static String held(Lettering lettering) {
    String groups =
        "The groups are those that the council signed%s, with the same lines between them"
            .formatted(lettering.earlier().map(day -> ", of " + Phrases.day(day)).orElse(""));
    return lettering.gone().isEmpty()
        ? groups + "."
        : groups + "; nobody is in %s any more.".formatted(String.join(" or ", lettering.gone()));
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
