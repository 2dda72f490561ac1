/**
 * The first stage of the way of the data.
 *
 * <p>Comes in: the files that departments deliver and a {@link org.dramatis.contract.Contract} for
 * each source. Goes out: one {@link org.dramatis.extract.SourceRows} per source, at the grain of
 * the delivered rows: accepted rows with typed columns and pseudonymised keys, rejects with a
 * reason each, and an audit in which every row that was read is accounted for. What was read is
 * kept, and can lose the rows of erased people.
 */
package org.dramatis.extract;
