package org.dramatis.extract.check;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dramatis.contract.LogicalType;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Says what is wrong with a text that should be a date or a time stamp. */
final class TimeFault implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ISO_DATE = "dddd-dd-dd";
  private static final Pattern ISO_TIMESTAMP =
      Pattern.compile("dddd-dd-dd[ T]dd:dd(:dd(\\.d{1,6})?)?(Z|[+-]dd:?dd)?");

  /** Dates as other systems write them, digits as d and letters as a. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(d{1,4}[-/. ]d{1,2}[-/. ]d{1,4}|d{8}|d{1,2}[-/. ]a{3,9}\\.?[-/. ,]+d{2,4}"
              + "|a{3,9}\\.? d{1,2},? d{4}|d{10}|d{13}|d{14})([ T,].*|Z)?");

  private final LogicalType type;
  private final Pattern agreed;

  TimeFault(LogicalType type, Optional<String> format) {
    this.type = type;
    Pattern iso = type == LogicalType.DATE ? Pattern.compile(ISO_DATE) : ISO_TIMESTAMP;
    this.agreed = format.map(f -> Pattern.compile(shapeOf(f))).orElse(iso);
  }

  /** How digits stand in a java.time pattern; a letter that stands alone has one or two. */
  private static String shapeOf(String format) {
    StringBuilder shape = new StringBuilder();
    for (String run : List.of(format.replace("'", "").split("(?<=(.))(?!\\1)"))) {
      boolean isDigits = run.matches("[yMdHhmsS]+") && !run.matches("M{3,}");
      shape.append(
          !isDigits
              ? Pattern.quote(run)
              : run.length() == 1 ? "d{1,2}" : "d{" + run.length() + "}");
    }
    return shape.toString();
  }

  Reason of(Utf8 text) {
    String shape = text.toString().strip().replaceAll("[A-SU-Ya-z]", "a").replaceAll("[0-9]", "d");
    if (TextParser.holdsControl(text)) {
      return Reason.CONTROL_CHARACTER;
    }
    if (agreed.matcher(shape).matches()) {
      return Reason.IMPOSSIBLE_DATE;
    }
    if (OTHER.matcher(shape).matches()) {
      return Reason.OTHER_DATE_FORMAT;
    }
    return type == LogicalType.DATE ? Reason.NOT_A_DATE : Reason.NOT_A_TIMESTAMP;
  }
}
