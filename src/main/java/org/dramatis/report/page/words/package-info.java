/**
 * How the page words figures and features.
 *
 * <p>Comes in: figures of the profile. Goes out: words, short enough for a table or a sentence.
 */
package org.dramatis.report.page.words;
