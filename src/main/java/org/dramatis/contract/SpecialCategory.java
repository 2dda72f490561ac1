package org.dramatis.contract;

import org.dramatis.yaml.Spelling;

/**
 * What the law protects most: the special categories of personal data of Article 9 of the General
 * Data Protection Regulation (EU) 2016/679.
 */
public enum SpecialCategory {
  ETHNIC_ORIGIN,
  POLITICAL_OPINION,
  BELIEF,
  TRADE_UNION,
  GENETIC,
  BIOMETRIC,
  HEALTH,
  SEX_LIFE;

  /** As configuration files write it. */
  public String word() {
    return Spelling.code(this);
  }

  /** For readers: {@code health data}. */
  public String inWords() {
    return switch (this) {
      case ETHNIC_ORIGIN -> "racial or ethnic origin";
      case POLITICAL_OPINION -> "political opinions";
      case BELIEF -> "religious or philosophical beliefs";
      case TRADE_UNION -> "trade union membership";
      case GENETIC -> "genetic data";
      case BIOMETRIC -> "biometric data";
      case HEALTH -> "health";
      case SEX_LIFE -> "sex life or sexual orientation";
    };
  }
}
