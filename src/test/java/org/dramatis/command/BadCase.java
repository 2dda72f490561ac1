package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a council does wrong, as a file of the tests tells it: a paragraph each, whose
 * lines begin with {@code #} (its name), {@code -} (what stands in a file), {@code +} (what
 * somebody makes of it; {@code \n} and {@code \t} are line ends and tabs), {@code $} (a command)
 * and {@code =} (what is said of it, word for word; several lines are several sentences).
 *
 * @param edits of one file, in their order
 * @param commands the last of which is refused; none where only a file is wrong
 * @param sentences that are said
 */
record BadCase(String name, List<Edit> edits, List<String> commands, List<String> sentences) {

  /** A part of a file, and what it becomes. */
  record Edit(String from, String to) {}

  /** Reads the cases of a file. */
  static Stream<BadCase> in(String resource) {
    try {
      return Arrays.stream(SignedCouncil.resource(resource).strip().split("\n\n+"))
          .map(paragraph -> of(paragraph.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BadCase of(List<String> lines) {
    List<String> from = marked('-', lines);
    List<String> to = marked('+', lines);
    assertThat(to).as("%s", lines).hasSameSizeAs(from);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      edits.add(new Edit(from.get(i), to.get(i)));
    }
    return new BadCase(marked('#', lines).get(0), edits, marked('$', lines), marked('=', lines));
  }

  private static List<String> marked(char mark, List<String> lines) {
    return lines.stream()
        .filter(line -> line.charAt(0) == mark)
        .map(line -> line.length() < 2 ? "" : line.substring(2))
        .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"))
        .toList();
  }

  /** The text with its edits. */
  String edited(String text) {
    String now = text;
    for (Edit edit : edits) {
      assertThat(now).contains(edit.from());
      now = now.replace(edit.from(), edit.to());
    }
    return now;
  }

  @Override
  public String toString() {
    return name;
  }
}
