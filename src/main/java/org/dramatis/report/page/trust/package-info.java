/**
 * How far segments can be relied on: in plain words, and in an expert's terms.
 *
 * <p>Comes in: the {@link org.dramatis.cluster.Segmentation} of a run. Goes out: sentences, charts
 * and the figures of tables.
 */
package org.dramatis.report.page.trust;
