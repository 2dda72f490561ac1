package org.dramatis.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
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
}
