/**
 * How far segments can be relied on: in plain words, and in an expert's terms.
 *
 * <p>Comes in: a run's {@link org.dramatis.cluster.Segmentation}. Goes out: words and charts.
 */
package org.dramatis.report.page.trust;
