package org.dramatis.feature;

import org.dramatis.yaml.Spelling;

/**
 * Why a feature that shapes segments cannot be compared with what it was.
 *
 * @param feature its name
 * @param label what readers call it
 * @param why the rest of a sentence about it, such as {@code is computed in another way}
 */
public record FeatureChange(String feature, String label, String why) {

  /** The change as a sentence for readers. */
  public String sentence() {
    return Spelling.sentence(label) + " " + why + ".";
  }
}
