/**
 * What the council asked, promised, believed and calls its customers.
 *
 * <p>Comes in: {@link org.dramatis.report.CouncilFindings}. Goes out: views for the templates.
 */
package org.dramatis.report.page.council;
