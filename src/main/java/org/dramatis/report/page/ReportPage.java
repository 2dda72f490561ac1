package org.dramatis.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dramatis.contract.Sha256;
import org.dramatis.report.RunReport;

/**
 * The text of {@code report/index.html}: one file, without scripts, that loads nothing. The
 * templates under {@code src/main/jte} are compiled with the program.
 */
public final class ReportPage {
  private ReportPage() {}

  /** Draws the whole page. */
  public static String of(RunReport report) {
    StringOutput html = new StringOutput();
    templates().render("report/index.jte", report, html);
    return html.toString();
  }

  /**
   * The compiled templates. The engine looks for them through the thread's context class loader and
   * remembers it; who calls may have one that does not know this program, so it is lent ours.
   */
  private static TemplateEngine templates() {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(ReportPage.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  /** The page's style sheet, embedded and allowed by its hash alone. */
  public record StyleSheet(String css) {
    private static final String RESOURCE = "/org/dramatis/report/report.css";

    /** The style sheet that the program carries. */
    public static StyleSheet embedded() {
      try (InputStream resource = StyleSheet.class.getResourceAsStream(RESOURCE)) {
        return new StyleSheet(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("The program's own " + RESOURCE + " cannot be read", e);
      }
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
