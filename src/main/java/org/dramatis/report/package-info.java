/**
 * What a run tells its readers.
 *
 * <p>Comes in: a {@link org.dramatis.report.RunReport}, records only, at the grain of segments,
 * features and sources. Goes out: the figures as records and files in {@link
 * org.dramatis.report.document}, the same bytes for the same figures; the page for people, drawn in
 * {@link org.dramatis.report.page}, with its pictures in {@link org.dramatis.report.chart}; and the
 * notebook in {@link org.dramatis.report.notebook}.
 */
package org.dramatis.report;
