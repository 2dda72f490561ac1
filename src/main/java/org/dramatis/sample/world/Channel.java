package org.dramatis.sample.world;

/** Where an order is made. */
public enum Channel {
  SHOP,
  WEB
}
