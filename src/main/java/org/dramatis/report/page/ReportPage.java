package org.dramatis.report.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dramatis.contract.Sha256;
import org.dramatis.report.Resource;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;

/**
 * The text of {@code report/index.html}: one file, without scripts, that loads nothing. The
 * templates under {@code src/main/jte} are compiled with the program.
 */
public final class ReportPage {
  private ReportPage() {}

  /** Draws the whole page. */
  public static String of(RunReport report) {
    RunReport isolated = report.labelled(report.labels().each(Isolates::of));
    return Template.fill("report/index.jte", isolated);
  }

  /** The page's style sheet, embedded and allowed by its hash alone. */
  public record StyleSheet(String css) {
    /** The style sheet of a run's page: on paper every sheet names the run, its day and itself. */
    public static StyleSheet of(RunReport run) {
      String day = run.asOf().map(asOf -> ", as of " + Phrases.day(asOf)).orElse("");
      return new StyleSheet(
          embedded().css()
              + """
              @media print {
                @page {
                  @bottom-left { content: %s; }
                  @bottom-right { content: "page " counter(page) " of " counter(pages); }
                }
              }
              """
                  .formatted(string("Run " + run.runId() + day)));
    }

    /** A CSS string; what is not a plain character in it is written as its code. */
    private static String string(String text) {
      StringBuilder css = new StringBuilder("\"");
      text.codePoints()
          .forEach(
              c -> {
                if (Character.isLetterOrDigit(c) || " ,.-:_".indexOf(c) >= 0) {
                  css.appendCodePoint(c);
                } else {
                  css.append("\\%06x".formatted(c));
                }
              });
      return css.append('"').toString();
    }

    /** The style sheet that the program carries. */
    public static StyleSheet embedded() {
      return new StyleSheet(Resource.text("report.css"));
    }

    /** The page's content security policy: this style sheet, pictures inside the page, no more. */
    public String policy() {
      return "default-src 'none'; style-src 'sha256-"
          + digest()
          + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private String digest() {
      byte[] hash = Sha256.fresh().digest(css.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    }
  }
}
