package org.dramatis.sample.life;

import org.dramatis.sample.people.Person;
import org.dramatis.sample.people.Population;

/**
 * Everything about one registration.
 *
 * @param person who
 * @param history what the person did
 * @param seed of every random choice
 */
public record Dossier(Person person, History history, long seed) {

  /** The dossier of the registration at that position. */
  public static Dossier of(int index, Population population) {
    Person person = population.person(index);
    return new Dossier(person, Life.of(person, population.seed()), population.seed());
  }
}
