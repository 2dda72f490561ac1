package org.dramatis.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The templates under {@code src/main/jte}, which are compiled with the program. */
public final class Template {
  private Template() {}

  /**
   * Fills a template, every value escaped for its place and kept apart from the words beside it.
   *
   * @param name such as {@code report/index.jte}
   * @param model the template's only parameter
   */
  public static String fill(String name, Object model) {
    StringOutput html = new StringOutput();
    engine().render(name, model, new PageOutput(html));
    return html.toString();
  }

  /**
   * The compiled templates. The engine looks for them through the thread's context class loader and
   * remembers it; who calls may have one that does not know this program, so it is lent ours.
   */
  private static TemplateEngine engine() {
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(Template.class.getClassLoader());
    try {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    } finally {
      thread.setContextClassLoader(callers);
    }
  }
}
