package org.dramatis.persona;

/** What a line of a persona stands on. */
public enum Mark {
  /** The data says so. */
  MEASURED("●"),
  /** Customers said so. */
  HEARD("◐"),
  /** The council thinks so. */
  JUDGED("○"),
  /** Nobody knows yet. */
  OPEN("–");

  private final String sign;

  Mark(String sign) {
    this.sign = sign;
  }

  /** The sign that readers see. */
  public String sign() {
    return sign;
  }
}
