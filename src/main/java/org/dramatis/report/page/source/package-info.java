/**
 * Where the figures come from, whom to ask, and what to doubt.
 *
 * <p>Comes in: the sources of a {@link org.dramatis.report.RunReport}. Goes out: views.
 */
package org.dramatis.report.page.source;
