package org.dramatis.profile.silo;

import java.util.List;
import java.util.Optional;
import org.dramatis.yaml.SqlText;

/**
 * A department's own set of personas ({@code silos/NAME.yaml}).
 *
 * @param name the file's name without its ending
 * @param personas in their order: a customer who fits several is the first one's
 * @param labels where the department keeps who is who; empty when rules say so
 */
public record Silo(String name, String function, List<Persona> personas, Optional<Labels> labels) {

  public Silo {
    personas = List.copyOf(personas);
  }

  /**
   * A department's persona.
   *
   * @param name as the department calls it; for labels, the value that stands for it
   * @param says who they are, in words
   * @param rule a predicate over features; empty for labels
   */
  public record Persona(String name, Optional<String> says, Optional<SqlText> rule) {}

  /**
   * A column of a source with role {@code labels}.
   *
   * @param source the contract's name
   * @param column the property that holds a persona's name
   */
  public record Labels(String source, String column) {}
}
