/**
 * What exists before anybody shops: departments and their articles, days, and chance.
 *
 * <p>Comes in: nothing but a seed for {@link org.dramatis.sample.world.Draws}. Goes out: articles,
 * days and draws, the same for the same seed.
 */
package org.dramatis.sample.world;
