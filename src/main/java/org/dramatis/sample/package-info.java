/**
 * Extracts of a homeware and garden retailer that does not exist, with customers of known types.
 *
 * <p>Comes in: a {@link org.dramatis.sample.SampleSpec} (seed, number of customers, variant). Goes
 * out: dated delivery folders of customers, order lines, web sessions, logins and products, a truth
 * file with one row per customer, and a marker that names every extract file.
 *
 * <p>A customer is a pure function of the seed and the customer's index. Who the person is ({@link
 * org.dramatis.sample.people.Population}), what the person does ({@link
 * org.dramatis.sample.life.Life}) and how departments write it down ({@link
 * org.dramatis.sample.extract.Extract}, {@link org.dramatis.sample.extract.Dirt}) are separate;
 * only {@link org.dramatis.sample.SampleWriter} knows Spark and files.
 */
package org.dramatis.sample;
