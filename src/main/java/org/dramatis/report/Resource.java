package org.dramatis.report.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that the program carries for its cards. */
final class Resource {
  private static final String FOLDER = "/org/dramatis/report/card/";

  private Resource() {}

  static String text(String name) {
    try (InputStream resource = open(name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own " + name + " cannot be read", e);
    }
  }

  static InputStream open(String name) {
    return Resource.class.getResourceAsStream(FOLDER + name);
  }
}
