/**
 * What a run tells its readers.
 *
 * <p>Comes in: a {@link org.dramatis.report.RunReport}, records only, at the grain of segments,
 * features and sources. Goes out: the text of {@code segments.json}, {@code segments.csv} and
 * {@code audit.json}, the same bytes for the same figures. The page for people is drawn in {@link
 * org.dramatis.report.page}, its pictures in {@link org.dramatis.report.chart}, and the notebook is
 * written in {@link org.dramatis.report.notebook}.
 */
package org.dramatis.report;
