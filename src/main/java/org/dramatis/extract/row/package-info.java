/**
 * What the rows of a source look like.
 *
 * <p>Comes in: a contract. Goes out: the declared columns of accepted and rejected rows, those that
 * are kept, the keys that join them, the reasons of rejection and the computed columns.
 */
package org.dramatis.extract.row;
