/**
 * Somebody who reads a run's outputs, all of them together, and wants to know few customers.
 *
 * <p>Comes in: a run's folder. Readers, one for each kind of file, turn printed figures into
 * statements about numbers of customers; the attack solves the system of all of them; and what it
 * finds is held against who the customers truly are.
 */
package org.dramatis.attack;
