package org.dramatis.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a reader has gathered so far, in the order of reading. */
final class Reading {
  private final List<Statement> statements = new ArrayList<>();
  private final Set<Partition> partitions = new LinkedHashSet<>();

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  Set<Partition> partitions() {
    return Set.copyOf(partitions);
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  void add(Partition partition) {
    partitions.add(partition);
  }

  void add(Reading other) {
    statements.addAll(other.statements);
    partitions.addAll(other.partitions);
  }

  /** Reads a share as files have it: its value, or a bound in the place of it. */
  void share(String file, String figure, Share share, Shown shown) {
    if (shown.value().isNumber()) {
      Span told = Span.printed(shown.value().asDouble(), shown.step());
      add(Statement.share(file, figure, share, told));
    } else if (shown.bound().isNumber()) {
      double bound = shown.bound().asDouble();
      // Everyone's bound comes without a word that says on which side of it the share lies.
      boolean isBelow =
          shown.disclosure().isTextual()
              ? shown.disclosure().asText().equals("below")
              : bound < 0.5;
      Span told = isBelow ? Span.below(bound) : Span.above(bound);
      add(Statement.share(file, figure, share, told));
    }
  }

  /**
   * A share as files have it.
   *
   * @param step that it is rounded to, 0 where it is not
   */
  record Shown(JsonNode value, JsonNode disclosure, JsonNode bound, double step) {
    static Shown of(JsonNode figure, double step) {
      return new Shown(figure.path("value"), figure.path("disclosure"), figure.path("bound"), step);
    }

    static Shown ofEveryone(JsonNode figure, double step) {
      return new Shown(
          figure.path("overall"),
          figure.path("overall_disclosure"),
          figure.path("overall_bound"),
          step);
    }
  }
}
