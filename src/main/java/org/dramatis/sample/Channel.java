package org.dramatis.sample;

/** Where an order is made. */
enum Channel {
  SHOP,
  WEB
}
