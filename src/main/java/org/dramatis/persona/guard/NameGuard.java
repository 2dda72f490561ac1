package org.dramatis.persona.guard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dramatis.persona.Cast;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.decision.Binding;

/**
 * Whether a name may be given.
 *
 * @param cast that holds now; empty before the first publication
 * @param letters of all segments of the run
 */
record NameGuard(TakenNames taken, Optional<Cast> cast, List<String> letters) {
  private static final int MOST_LETTERS = 16;
  private static final int SHORTEST_WORD = 4;
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{S}]|\\p{Cf}");
  // Joiners that Persian and Indian scripts need within a word.
  private static final Pattern JOINERS =
      Pattern.compile("(?<=\\p{L}|\\p{M})[\\u200C\\u200D](?=\\p{L})");
  private static final Set<String> FILLERS =
      Set.of(
          "with",
          "from",
          "than",
          "that",
          "this",
          "other",
          "others",
          "more",
          "less",
          "most",
          "often",
          "seldom",
          "rarely",
          "much",
          "many",
          "they",
          "their",
          "them",
          "have",
          "does",
          "into",
          "over",
          "under",
          "after",
          "before",
          "between",
          "everyone",
          "customer",
          "customers",
          "year",
          "years",
          "month",
          "months",
          "days",
          "week",
          "weeks",
          "last",
          "first",
          "each",
          "share",
          "average",
          "number",
          "only",
          "very",
          "time",
          "times",
          "will",
          "come",
          "comes",
          "goes",
          "late",
          "early");

  NameGuard {
    letters = List.copyOf(letters);
  }

  /** Tries a name. */
  void check(String name, Binding binding, List<Candidate> candidates, SheetFindings found) {
    if (name.isBlank()) {
      found.problem(
          "name", "", "is empty. Give the persona a name; names come last, but they come.");
      return;
    }
    checkForm(name, found);
    checkDecided(name, binding, found);
    taken.names().stream()
        .filter(other -> other.persona().isEmpty() || !other.persona().equals(binding.persona()))
        .filter(other -> NameLikeness.areAlike(name, other.name()))
        .findFirst()
        .ifPresent(
            other ->
                found.problem(
                    "name",
                    name,
                    "\"%s\" would be taken for %s. Find another%s.",
                    name,
                    other.whose(),
                    other.free().map(day -> ", or wait until " + day).orElse("")));
    candidates.stream()
        .flatMap(candidate -> stereotype(name, candidate).stream())
        .findFirst()
        .ifPresent(
            word ->
                found.problem(
                    "name",
                    name,
                    "\"%s\" says \"%s\", which is measured of the group and not true of each of"
                        + " them. Find a name that says nothing.",
                    name,
                    word));
  }

  private void checkForm(String name, SheetFindings found) {
    int length = Words.letters(name);
    if (length > MOST_LETTERS) {
      found.problem(
          "name",
          name,
          "\"%s\" has %d letters, and %d fit. Find a shorter one.",
          name,
          length,
          MOST_LETTERS);
    }
    if (FORBIDDEN.matcher(JOINERS.matcher(name).replaceAll("")).find()
        || !Pattern.compile("\\p{L}").matcher(name).find()) {
      found.problem(
          "name", name, "\"%s\" is no name that people can read aloud. Write it in letters.", name);
    }
    if (letters.contains(name.toUpperCase(Locale.ROOT))) {
      found.problem("name", name, "\"%s\" is the letter of a segment. Find a name.", name);
    }
  }

  /** A published name changes by a decision, and stays otherwise. */
  private void checkDecided(String name, Binding binding, SheetFindings found) {
    Optional<String> published =
        cast.stream()
            .flatMap(held -> held.members().stream())
            .filter(member -> binding.persona().equals(Optional.of(member.persona())))
            .map(Cast.Member::name)
            .findFirst();
    Optional<String> wanted = binding.renamed().flatMap(decision -> decision.to());
    if (wanted.isPresent() && !wanted.equals(Optional.of(name))) {
      if (published.isPresent()) {
        found.problem(
            "name",
            name,
            "is \"%s\", but on %s the council gave the name \"%s\". Write that into the worksheet,"
                + " and sign again.",
            name,
            binding.renamed().orElseThrow().date(),
            wanted.get());
      }
    } else if (wanted.isEmpty() && published.filter(old -> !old.equals(name)).isPresent()) {
      found.problem(
          "name",
          name,
          "is \"%s\", but everybody knows %s as \"%s\". Write that, or decide first: dramatis"
              + " council decide rename --persona %2$s --to \"%1$s\".",
          name,
          binding.persona().orElseThrow(),
          published.get());
    }
  }

  /** The word of a name by which the group is known already. */
  private static Optional<String> stereotype(String name, Candidate candidate) {
    List<String> parts = Words.of(name);
    String joined = Words.joined(name);
    return Stream.concat(
            candidate.statements().stream()
                .map(Candidate.Choice::evidence)
                .flatMap(e -> Stream.of(e.label(), e.says())),
            candidate.icons().stream())
        .flatMap(text -> Words.of(text).stream())
        .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD)
        .filter(word -> !FILLERS.contains(word))
        .map(NameGuard::singular)
        .filter(
            word ->
                joined.startsWith(word)
                    || parts.stream().anyMatch(part -> singular(part).startsWith(word)))
        .findFirst();
  }

  private static String singular(String word) {
    return word.length() > SHORTEST_WORD && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
