package org.dramatis.feature.catalog;

import org.dramatis.contract.SourceRole;

/** Objects of which a persona's picture is made, as far as nobody supplied one. */
public enum Icon {
  BASKET,
  PARCEL,
  GIFT,
  CLOCK,
  CALENDAR,
  TAG,
  COIN,
  PHONE,
  ENVELOPE,
  SCREEN,
  MAGNIFIER,
  SHOP,
  HOUSE,
  GARDEN,
  TOOL,
  BOOK,
  SHIRT,
  SHOE,
  CHILD,
  FOOD,
  DRINK,
  CAR,
  RETURN,
  SPEECH,
  PAGE,
  HEART,
  STAR;

  /** What stands for a feature that names no object: an event, or what a form says. */
  public static Icon of(SourceRole source) {
    return source == SourceRole.EVENTS ? CALENDAR : PAGE;
  }
}
