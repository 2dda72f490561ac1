/**
 * What the council asked, promised, believed and calls its customers.
 *
 * <p>Comes in: {@link org.dramatis.profile.council.CouncilFindings}. Goes out: views for the
 * templates.
 */
package org.dramatis.report.page.council;
