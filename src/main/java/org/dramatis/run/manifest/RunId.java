package org.dramatis.run.manifest;

import java.util.regex.Pattern;
import org.dramatis.run.storage.WorkspaceException;

/**
 * A run's name and the name of its folder.
 *
 * @param value 1 to 64 of letters, digits, underscore and hyphen
 */
public record RunId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Refuses a name of another form, which a user gave. */
  public RunId {
    if (!isValid(value)) {
      throw new WorkspaceException(
          ("\"%s\" cannot be a run id: it names a folder. Give 1 to 64 letters, digits, hyphens or"
                  + " underscores with --run-id, or leave the option out.")
              .formatted(value));
    }
  }

  /**
   * The run id that follows from what goes into a run: the day that it describes, or {@code
   * undated}, and the first 12 digits of {@link RunIngredients#digest}.
   */
  public static RunId of(RunIngredients ingredients) {
    return new RunId(ingredients.day() + "-" + ingredients.digest().substring(0, 12));
  }

  /** Whether a name has the form of a run id. */
  public static boolean isValid(String name) {
    return FORM.matcher(name).matches();
  }

  /** The name alone. */
  @Override
  public String toString() {
    return value;
  }
}
