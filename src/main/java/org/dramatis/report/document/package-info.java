/**
 * The files of figures that a run leaves behind, as records.
 *
 * <p>Comes in: a {@link org.dramatis.report.RunReport}. Goes out: {@link
 * org.dramatis.report.document.SegmentsDocument} and {@link
 * org.dramatis.report.document.AuditDocument}, which {@link org.dramatis.run.storage.Json} writes to {@code
 * segments.json} and {@code audit.json} and reads back. {@code segments.schema.json} and {@code
 * audit.schema.json} say of every member what it is, its range and what null means; a test holds
 * them against the records. Records of earlier stages are members where a file shows all of them.
 */
package org.dramatis.report.document;
