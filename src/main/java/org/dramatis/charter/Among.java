package org.dramatis.charter;

import java.util.Optional;
import org.dramatis.yaml.SqlText;
import org.dramatis.yaml.YamlValue;

/**
 * Whom a figure is of, where it is not of everyone.
 *
 * @param where a SQL predicate over features; a customer for whom it is unknown is not among them
 * @param says the same in words that follow "those", such as {@code with a late parcel}; empty when
 *     the features' labels have to do
 */
public record Among(SqlText where, Optional<String> says) {

  /** Reads a condition, or a map of a condition and its words; empty when the key is not there. */
  public static Optional<Among> read(YamlValue among) {
    return among.shape() == YamlValue.Shape.MAP
        ? among.map(map -> new Among(map.required("where").sql(), map.optional("says").text()))
        : among.sql().map(where -> new Among(where, Optional.empty()));
  }
}
