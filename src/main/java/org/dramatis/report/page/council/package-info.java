/**
 * What the council asked, promised, believed and calls its customers.
 *
 * <p>Comes in: {@link org.dramatis.report.CouncilFindings}. Goes out: views that the templates
 * place.
 */
package org.dramatis.report.page.council;
