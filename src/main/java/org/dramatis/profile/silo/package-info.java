/**
 * What the departments call their customers, beside the segments.
 *
 * <p>Comes in: the features of all customers (one row each), their segments, and each department's
 * own personas as rules over features or as a source of labels. Goes out: how many customers each
 * department's personas share with the segments and with each other, and whom nobody's persona
 * covers.
 */
package org.dramatis.profile.silo;
