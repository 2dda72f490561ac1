package org.dramatis.report.page.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.profile.Statement;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureSentence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Bound;
import org.dramatis.yaml.Spelling;

/** Turns of phrase that several sections share. */
public final class Phrases {
  /** Below this many customers a percentage says more than is known. */
  public static final long FEWEST_FOR_PERCENT = 50;

  private static final FigureSentence FIGURES = new FigureSentence(Isolates::of);

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Phrases() {}

  /** A number in words up to twelve, in digits beyond. */
  public static String inWords(long number) {
    return number >= 0 && number < NUMBERS.size()
        ? NUMBERS.get((int) number)
        : FigureFormat.count(number);
  }

  /** {@code 1 row}, {@code 1,234 rows}. */
  public static String counted(long number, String one, String many) {
    return FigureFormat.count(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 1 customer}, {@code 1,234 customers}, or whatever they are called. */
  public static String counted(long number, Noun noun) {
    return counted(number, noun.one(), noun.many());
  }

  /** {@code 30 June 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A customers' share: a percentage, or a rough fraction where few customers stand behind it. */
  public static String customerShare(double share, long customers) {
    return customers < FEWEST_FOR_PERCENT
        ? FigureFormat.roughly(share)
        : FigureFormat.percent(share);
  }

  /** A part of some rows in a sentence: {@code 34 in 100 rows}, or the rows where they are few. */
  public static String partOfRows(long part, long rows) {
    if (rows < FEWEST_FOR_PERCENT) {
      return FigureFormat.count(part) + " of " + counted(rows, "row", "rows");
    }
    return FigureFormat.inHundred((double) part / rows) + " rows";
  }

  /** Some rows and of how many: {@code 12 of 3,400 rows (under 1 in 100)}. */
  public static String countOfRows(long part, long rows) {
    String counted = FigureFormat.count(part) + " of " + counted(rows, "row", "rows");
    double share = (double) part / rows;
    String inHundred = share < 0.01 ? "under 1 in 100" : FigureFormat.inHundred(share);
    return rows < FEWEST_FOR_PERCENT ? counted : counted + " (" + inHundred + ")";
  }

  /** A figure with its unit inside a sentence: {@code 34 in 100}, {@code £38 per order}. */
  public static String inSentence(double value, String unit, FigureKind kind) {
    return FIGURES.of(value, unit, kind);
  }

  /** A value of a measure inside a sentence. */
  public static String inSentence(double value, MeasureFigures measure) {
    return inSentence(value, measure.unit(), measure.kind());
  }

  /** A figure of a measure inside a sentence, also where it is told as a bound. */
  public static String inSentence(PublishedFigure figure, MeasureFigures measure) {
    return FIGURES.of(figure, measure.unit(), measure.kind());
  }

  /**
   * Everyone's figure in words such as {@code "; %s"}, {@code everyone 34 in 100}; nothing where it
   * is not told.
   */
  public static String everyone(String words, MeasureFigures measure) {
    PublishedFigure everyone = measure.everyone();
    String who =
        measure.among().isPresent()
            ? "all of them "
            : measure.outside().isPresent() ? "everyone on the list " : "everyone ";
    return everyone.value().isPresent() || everyone.bound().isPresent()
        ? words.formatted(who + inSentence(everyone, measure))
        : "";
  }

  /** Whom a measure is of, to follow its figure: {@code of those who search}; empty if everyone. */
  public static String ofThose(MeasureFigures measure) {
    return measure.among().map(base -> " of those " + Isolates.of(base.says())).orElse("");
  }

  /** A sentence said of some customers only: {@code Of those who search, most in A: …}. */
  public static String ofThose(Optional<QuestionBase> among, String sentence) {
    return among
        .map(base -> "Of those " + Isolates.of(base.says()) + ", " + inside(sentence))
        .orElse(sentence);
  }

  /** A sentence's words behind others; what begins with more than a capital keeps it. */
  public static String inside(String sentence) {
    return Spelling.inside(sentence);
  }

  /** A figure that is held against a bound, with the digits that tell it from the limit. */
  public static String beside(Bound bound, PublishedFigure figure, String unit, FigureKind kind) {
    return FIGURES.beside(bound, figure, unit, kind);
  }

  /** {@code less than 0.3 contacts per year}, {@code more than 80 in 100}. */
  public static String bound(Bound bound, String unit, FigureKind kind) {
    return FIGURES.of(bound, unit, kind);
  }

  /**
   * A department as people write it: {@code customer care}, {@code web}, and initials, {@code IT},
   * {@code CRM}.
   */
  public static String department(String function) {
    return Isolates.of(Spelling.department(function));
  }

  /** A statement as the page writes it. */
  public static Statement.Wording worded(Statement statement) {
    Statement.Wording worded =
        statement.worded(Isolates.into(statement.template().sentence().whole()));
    return new Statement.Wording(
        sentence(worded.says()),
        sentence(worded.evidence()),
        sentence(worded.words()),
        worded.prevalence());
  }

  /** What belongs to someone: {@code marketing’s}, {@code sales’}. */
  public static String possessive(String name) {
    boolean endsInS = name.toLowerCase(Locale.ROOT).endsWith("s");
    return Isolates.of(name) + (endsInS ? "’" : "’s");
  }

  /** A figure and its unit, which may be empty. */
  public static String joined(String figure, String unit) {
    return FIGURES.joined(figure, unit);
  }

  /** {@code 1.3 to 1.5}; the same words only once. */
  public static String range(String low, String high) {
    return low.equals(high) ? low : low + " to " + high;
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String listed(List<String> parts) {
    return Spelling.listed(parts);
  }

  /** {@code “a” and “b”}. */
  public static String quoted(Collection<String> names) {
    return listed(names.stream().map(Phrases::quoted).toList());
  }

  /** A sentence as it stands in quotation marks within another one: without its full stop. */
  public static String withoutStop(String sentence) {
    String words = sentence.strip();
    return words.endsWith(".") && !words.endsWith("..")
        ? words.substring(0, words.length() - 1)
        : words;
  }

  /** {@code “a”}. */
  public static String quoted(String name) {
    return "“" + Isolates.of(name) + "”";
  }

  /** The words with a capital at their beginning; {@code eBay} keeps its own spelling. */
  public static String sentence(String words) {
    int before = !words.isEmpty() && Isolates.begins(words.charAt(0)) ? 1 : 0;
    return words.substring(0, before) + Spelling.sentence(words.substring(before));
  }
}
