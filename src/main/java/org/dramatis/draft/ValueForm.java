package org.dramatis.draft;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.contract.LogicalType;

/**
 * What values are and how they are written.
 *
 * @param pattern of days or times that are not written in ISO 8601
 */
record ValueForm(LogicalType type, Optional<String> pattern) {
  private static final List<String> DAYS =
      List.of(
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "dd.MM.yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "yyyy/MM/dd",
          "d/M/yyyy",
          "M/d/yyyy",
          "d.M.yyyy");
  private static final List<String> HOURS = List.of(" HH:mm:ss", " HH:mm", " H:mm");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[ T]"
              + "(\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?)(Z|[+-]\\d{2}:?\\d{2})?");

  /** Values that are written as usual. */
  static ValueForm of(LogicalType type) {
    return new ValueForm(type, Optional.empty());
  }

  /** All forms of days and times that are tried, the likeliest first. */
  static List<ValueForm> ofTimes() {
    List<ValueForm> forms = new ArrayList<>();
    forms.add(of(LogicalType.DATE));
    forms.add(of(LogicalType.TIMESTAMP));
    DAYS.forEach(day -> forms.add(new ValueForm(LogicalType.DATE, Optional.of(day))));
    for (String day : DAYS) {
      HOURS.forEach(
          hour -> forms.add(new ValueForm(LogicalType.TIMESTAMP, Optional.of(day + hour))));
    }
    return forms;
  }

  /** Tells of texts whether they are a day or time that exists, written so. */
  Predicate<String> reader() {
    if (pattern.isEmpty()) {
      return this::isIso;
    }
    // Strict about days that do not exist; a year of the era is then written uuuu.
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern(pattern.get().replace("yyyy", "uuuu"), Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    return text -> {
      ParsePosition end = new ParsePosition(0);
      boolean isWritten =
          formatter.parseUnresolved(text, end) != null && end.getIndex() == text.length();
      return isWritten && exists(() -> formatter.parse(text));
    };
  }

  private static boolean exists(Runnable parse) {
    try {
      parse.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean isIso(String text) {
    if (type == LogicalType.DATE) {
      return ISO_DAY.matcher(text).matches() && exists(() -> LocalDate.parse(text));
    }
    Matcher time = ISO_TIME.matcher(text);
    return time.matches() && exists(() -> LocalDateTime.parse(time.group(1) + "T" + time.group(2)));
  }

  /** The same with day and month exchanged, where both are numbers side by side. */
  Optional<ValueForm> mirrored() {
    return pattern
        .filter(p -> !p.startsWith("y"))
        .map(
            p ->
                p.startsWith("dd")
                    ? p.replace("dd", "#").replace("MM", "dd").replace("#", "MM")
                    : p.replace("d", "#").replace("M", "d").replace("#", "M"))
        .map(p -> new ValueForm(type, Optional.of(p)));
  }
}
