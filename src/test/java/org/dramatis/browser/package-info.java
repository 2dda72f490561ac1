/**
 * Holds the report to what it promises where it is read: in a browser.
 *
 * <p>Comes in: pages as {@link org.dramatis.report.page.ReportPage} draws them, opened from disk in
 * the machine's own Chromium. Goes out: a failure wherever a page says something to the console,
 * asks the network, breaks a rule of accessibility, cuts a text or falls apart on paper.
 */
package org.dramatis.browser;
