/**
 * From features to vectors.
 *
 * <p>Comes in: a {@link org.dramatis.feature.FeatureTable} of the customers in scope. Goes out: a
 * {@link org.dramatis.feature.matrix.FeatureMatrix}: one vector per customer, and the scaling that
 * makes the next customer's vector alike.
 */
package org.dramatis.feature.matrix;
