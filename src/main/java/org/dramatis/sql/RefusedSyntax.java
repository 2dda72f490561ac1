package org.dramatis.sql;

import java.util.Locale;
import java.util.Optional;
import org.dramatis.engine.SyntaxTree;

/** Holds one node of a syntax tree against {@link SqlGrammar}. */
final class RefusedSyntax {
  private static final String CONSTANT_TEXT = "a text put together from constants";

  private RefusedSyntax() {}

  /** What is not allowed about a node, in words, its children left out. */
  static Optional<String> in(SyntaxTree node) {
    if (node.function().isPresent()) {
      return inCall(node, node.function().get());
    }
    String name = String.join(".", node.name()).toLowerCase(Locale.ROOT);
    if (SqlGrammar.AMBIENT_NAMES.contains(name)) {
      return Optional.of(name);
    }
    if (node.readsTheClock()) {
      return Optional.of("a word for the current time");
    }
    if (node.aggregate().isPresent()) {
      return node.aggregate().map(aggregate -> "the function " + aggregate);
    }
    if (SqlGrammar.TEXT_NODES.contains(node.kind())) {
      return when(node.isConstant(), CONSTANT_TEXT);
    }
    return when(!SqlGrammar.NODES.contains(node.kind()), words(node.kind()));
  }

  private static Optional<String> inCall(SyntaxTree call, String name) {
    boolean text = SqlGrammar.TEXT_FUNCTIONS.contains(name);
    if (!text && !SqlGrammar.FUNCTIONS.contains(name) && !SqlGrammar.AGGREGATES.contains(name)) {
      return Optional.of("the function " + name);
    }
    return call.isOrdered()
        ? Optional.of("an ordering within " + name)
        : when(text && call.isConstant(), CONSTANT_TEXT);
  }

  /** A node's kind in words: {@code ScalarSubquery} is "scalar subquery". */
  private static String words(String kind) {
    return kind.replaceFirst("^Unresolved", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<String> when(boolean refused, String what) {
    return refused ? Optional.of(what) : Optional.empty();
  }
}
