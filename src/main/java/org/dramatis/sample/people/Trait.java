package org.dramatis.sample.people;

/** What can be different about how people shop; each trait is one number of a {@link Behaviour}. */
public enum Trait {
  /** Orders in a year with demand, web and shops together. */
  ORDERS_A_YEAR(Scale.AMOUNT, 0.45),
  /** Different articles in an order. */
  ARTICLES(Scale.AMOUNT, 0.20),
  /** Pieces of an article: 1 for households. */
  PIECES(Scale.AMOUNT, 0.15),
  /** Chance of taking the dearer of two articles. */
  LIKES_DEAR(Scale.CHANCE, 0.5),
  /** Chance that an article is bought only because it is reduced. */
  BUYS_REDUCED(Scale.CHANCE, 0.6),
  /** How much likelier a day of a sale is than another day of the same month. */
  WAITS_FOR_SALES(Scale.AMOUNT, 0.35),
  /** Chance that an order is made in a shop. */
  IN_SHOPS(Scale.CHANCE, 0.6),
  /** Chance that a web order goes to somebody else's address. */
  SENDS_TO_OTHERS(Scale.CHANCE, 0.6),
  /** Chance that an article goes back. */
  RETURNS(Scale.CHANCE, 0.5),
  /** Share of demand that comes while a project lasts, a few months in all the time observed. */
  IN_PROJECTS(Scale.CHANCE, 0.4),
  /** How much likelier Saturdays and Sundays are than for everyone. */
  WEEKENDS(Scale.AMOUNT, 0.3),
  /** Chance that an order is made on a working day in working hours. */
  OFFICE_HOURS(Scale.CHANCE, 0.3),
  /** Visits to the web shop in a month, without those that end in an order. */
  VISITS_A_MONTH(Scale.AMOUNT, 0.5),
  /** Chance that a visit without an order leaves a filled cart behind. */
  LEAVES_CARTS(Scale.CHANCE, 0.5),
  /** Chance that a visit uses the search field. */
  SEARCHES(Scale.CHANCE, 0.4),
  /** Chance that a search finds nothing. */
  SEARCHES_IN_VAIN(Scale.CHANCE, 0.6),
  /** Chance that a visit starts from the newsletter. */
  FOLLOWS_NEWSLETTER(Scale.CHANCE, 0.6),
  /** Chance that a visit is made on a phone. */
  ON_PHONE(Scale.CHANCE, 0.8),
  /** Chance that the web shop never learns who sits at one of the person's devices. */
  STAYS_ANONYMOUS(Scale.CHANCE, 0.3),
  /** Chance of not coming back, per month, when nothing went wrong. */
  DRIFTS_AWAY(Scale.CHANCE, 0.4),
  /** How readily bad experiences drive the person away; 1 is usual, 0 is never. */
  TAKES_OFFENCE(Scale.AMOUNT, 0.3);

  /** Keeps logarithms of nothing finite. */
  private static final double ABOVE_ZERO = 1e-9;

  private final Scale scale;
  private final double spread;

  Trait(Scale scale, double spread) {
    this.scale = scale;
    this.spread = spread;
  }

  /** How numbers of a trait differ between people: amounts in logarithms, chances in log odds. */
  private enum Scale {
    AMOUNT,
    CHANCE
  }

  /** One person's number, {@code steps} standard deviations from {@code value}, the type's. */
  double vary(double value, double steps) {
    double difference = spread * steps;
    if (scale == Scale.AMOUNT) {
      return StrictMath.exp(StrictMath.log(value + ABOVE_ZERO) + difference) - ABOVE_ZERO;
    }
    double odds = (value + ABOVE_ZERO) / (1 - value + ABOVE_ZERO);
    return 1 / (1 + StrictMath.exp(-(StrictMath.log(odds) + difference)));
  }
}
