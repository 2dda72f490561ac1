package org.dramatis.run.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.run.storage.WorkspaceException;

/**
 * A score's name and the name of its folder: {@code 2026-06-30}, and {@code 2026-06-30-2} for the
 * second of that day. Ordered by day, undated ones first, then by number.
 *
 * @param asOf the day that it describes; empty when the data has no dates
 * @param number from 1; of one day each once
 */
public record ScoreId(Optional<LocalDate> asOf, int number) implements Comparable<ScoreId> {
  private static final String UNDATED = "undated";
  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|" + UNDATED + ")(?:-([1-9]\\d{0,5}))?");
  private static final Comparator<ScoreId> ORDER =
      Comparator.comparing((ScoreId id) -> id.asOf.orElse(LocalDate.MIN))
          .thenComparingInt(ScoreId::number);

  /** The score of that name; empty where it names none. */
  public static Optional<ScoreId> parse(String name) {
    Matcher form = FORM.matcher(name);
    if (!form.matches()) {
      return Optional.empty();
    }
    int number = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
    try {
      Optional<LocalDate> day =
          form.group(1).equals(UNDATED)
              ? Optional.empty()
              : Optional.of(LocalDate.parse(form.group(1)));
      return Optional.of(new ScoreId(day, number)).filter(id -> id.name().equals(name));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The score that a user named.
   *
   * @throws WorkspaceException when the name has another form
   */
  public static ScoreId of(String name) {
    return parse(name)
        .orElseThrow(
            () ->
                new WorkspaceException(
                    ("\"%s\" names no score. Give the name of a folder below scores/, such as"
                            + " 2026-06-30.")
                        .formatted(name)));
  }

  /** As the folder is called. */
  public String name() {
    String day = asOf.map(LocalDate::toString).orElse(UNDATED);
    return number == 1 ? day : day + "-" + number;
  }

  @Override
  public String toString() {
    return name();
  }

  @Override
  public int compareTo(ScoreId other) {
    return ORDER.compare(this, other);
  }
}
