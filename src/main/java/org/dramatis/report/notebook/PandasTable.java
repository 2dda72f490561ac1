package org.dramatis.report.notebook;

import java.util.List;

/** What {@code DataFrame.to_html(index=False)} makes of a table of texts. */
final class PandasTable {
  private PandasTable() {}

  /**
   * The table's HTML.
   *
   * @param head names of the columns
   * @param rows texts, as many as there are columns
   */
  static Cell.Html of(List<String> head, List<List<String>> rows) {
    StringBuilder html =
        new StringBuilder(
            """
            <table border="1" class="dataframe">
              <thead>
                <tr style="text-align: right;">
            """);
    head.forEach(name -> html.append("      <th>").append(name).append("</th>\n"));
    html.append("    </tr>\n  </thead>\n  <tbody>\n");
    for (List<String> row : rows) {
      html.append("    <tr>\n");
      row.forEach(
          cell -> html.append("      <td>").append(PythonWords.markup(cell)).append("</td>\n"));
      html.append("    </tr>\n");
    }
    return new Cell.Html(html.append("  </tbody>\n</table>").toString());
  }
}
