/**
 * How files become lines and fields.
 *
 * <p>Comes in: files of one source. Goes out: one raw row per record, its fields as text (columns
 * of Parquet as they are), and what is wrong with a file as a whole.
 */
package org.dramatis.extract.read;
