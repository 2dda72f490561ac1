package org.dramatis.sample.people;

/** How plainly a customer is an example of a type. */
public enum Kind {
  /** Of one type. */
  PURE,
  /** Between two types. */
  BLEND,
  /** Of no type. */
  NOBODY,
  /** A firm that registered as a private person. */
  TRADE,
  /** A second registration of somebody else on the list, of that person's type. */
  DUPLICATE
}
