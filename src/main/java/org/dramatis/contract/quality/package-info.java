/**
 * The quality rules of a contract.
 *
 * <p>Comes in: what {@code contract.odcs} has read. Goes out: records: a rule, its metric, its
 * threshold and how severe it is to break it. Nothing is counted here.
 */
package org.dramatis.contract.quality;
