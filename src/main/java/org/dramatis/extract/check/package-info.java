/**
 * How a row is held against its contract.
 *
 * <p>Comes in: raw rows and the contract's columns. Goes out: per row its typed values or the
 * reason of its rejection, and per file the counts of both.
 */
package org.dramatis.extract.check;
