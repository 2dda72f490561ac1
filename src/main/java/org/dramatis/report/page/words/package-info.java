/**
 * How the page words figures and features.
 *
 * <p>Comes in: figures of the profile. Goes out: words, short enough for a table or a sentence, in
 * which values of data and configuration are kept apart from the page's own words.
 */
package org.dramatis.report.page.words;
