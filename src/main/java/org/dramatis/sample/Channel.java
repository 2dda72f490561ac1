package org.dramatis.sample;

import java.util.Locale;

/** Where an order is made. */
enum Channel {
  SHOP,
  WEB;

  /** As the order system writes it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
