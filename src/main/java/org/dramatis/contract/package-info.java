/**
 * What each source promises.
 *
 * <p>Comes in: YAML text of ODCS v3.1 contracts. Goes out: {@link org.dramatis.contract.Contract}
 * records, one per source, or a {@link org.dramatis.yaml.ConfigurationException} with every problem
 * at once. Records only; {@code contract.odcs} reads them.
 */
package org.dramatis.contract;
