/**
 * Who is who.
 *
 * <p>Comes in: accepted rows of every source and the relationships in the contracts. Goes out: one
 * row per customer of the spine, the other sources' rows with a {@code customer_key} each, and an
 * {@link org.dramatis.identity.IdentityAudit} that counts what found no customer.
 */
package org.dramatis.identity;
