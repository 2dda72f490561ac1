/**
 * The page that the council reads, {@code report/index.html}.
 *
 * <p>Comes in: a {@link org.dramatis.report.RunReport}. Goes out: one HTML file that needs nothing
 * from outside. Each section has a view, a record of words and pictures that is ready to be shown,
 * and a template under {@code src/main/jte} that only places it.
 */
package org.dramatis.report.page;
