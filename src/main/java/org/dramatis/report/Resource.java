package org.dramatis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that the program carries for its page and its cards. */
public final class Resource {
  private static final String FOLDER = "/org/dramatis/report/";

  private Resource() {}

  /** A text, by its name below the folder of resources. */
  public static String text(String name) {
    try (InputStream resource = open(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + name + " cannot be read", e);
    }
  }

  /** The bytes of a file; whoever opens it closes it. */
  public static InputStream open(String name) {
    return Resource.class.getResourceAsStream(FOLDER + name);
  }
}
