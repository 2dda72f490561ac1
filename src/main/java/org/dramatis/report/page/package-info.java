/**
 * The page that the council reads, {@code report/index.html}.
 *
 * <p>Comes in: a {@link org.dramatis.report.RunReport}. Goes out: one HTML file that needs nothing
 * from outside. Each section has a template under {@code src/main/jte} and a view, a record over
 * what it shows with a method for each thing that has to be worded, sorted or drawn first.
 */
package org.dramatis.report.page;
