package org.dramatis.feature.catalog;

/** Whether a feature shapes segments or only describes them. */
public enum FeatureRole {
  /** Shapes segments. */
  CLUSTER,
  /** Held out: describes segments that others shaped. */
  DESCRIBE
}
