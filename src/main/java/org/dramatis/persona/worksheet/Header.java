package org.dramatis.persona.worksheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.cluster.SegmentRef;

/**
 * The first of the program's lines in a worksheet: of which segment and of which run its evidence
 * is.
 */
record Header(String letter, String run) {
  private static final Pattern FORM =
      Pattern.compile("#> Segment ([A-Z]+) of run ([A-Za-z0-9_-]{1,64})\\b.*");

  static Header of(SegmentRef segment) {
    return new Header(segment.letter(), segment.run());
  }

  /** As it stands in a file; empty when somebody deleted it. */
  static Optional<Header> of(String text) {
    return text.lines()
        .map(line -> FORM.matcher(line.replace("\uFEFF", "").strip()))
        .filter(Matcher::matches)
        .map(form -> new Header(form.group(1), form.group(2)))
        .findFirst();
  }

  /** What follows {@code #>} on its line. */
  String words() {
    return "Segment %s of run %s".formatted(letter, run);
  }
}
