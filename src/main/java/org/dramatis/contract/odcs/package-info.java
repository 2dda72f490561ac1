/**
 * The subset of ODCS v3.1 that Dramatis reads.
 *
 * <p>Comes in: the YAML text of a contract. Goes out: {@link org.dramatis.contract.Contract}
 * records and every problem in them, each with its place.
 */
package org.dramatis.contract.odcs;
