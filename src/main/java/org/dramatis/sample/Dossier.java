package org.dramatis.sample;

/**
 * Everything about one registration.
 *
 * @param person who
 * @param history what the person did
 * @param seed of every random choice
 */
record Dossier(Person person, History history, long seed) {

  /** The dossier of the registration at that position. */
  static Dossier of(int index, Population population) {
    Person person = population.person(index);
    return new Dossier(person, Life.of(person, population.seed()), population.seed());
  }
}
