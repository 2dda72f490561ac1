/**
 * How a source is held against its quality rules.
 *
 * <p>Comes in: accepted rows and the contract's rules. Goes out: one {@link
 * org.dramatis.extract.quality.RuleResult} per rule.
 */
package org.dramatis.extract.quality;
