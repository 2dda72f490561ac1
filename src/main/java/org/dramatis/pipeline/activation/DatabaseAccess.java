package org.dramatis.pipeline.activation;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a database is reached. Its text says nothing of the password.
 *
 * @param url without a password
 * @param user empty where the URL names one, or none is needed
 * @param password empty where none is needed
 */
public record DatabaseAccess(String url, Optional<String> user, Optional<String> password) {
  private static final Pattern SECRET =
      Pattern.compile("(?i)(pass|pwd|secret|token)[a-z_]*\\s*=|//[^/?;@]*:[^/?;@]*@|/[^/@?;:]+@//");

  /**
   * Refuses what would show a password to whoever lists processes.
   *
   * @throws ActivationException when the URL holds a password, or is no JDBC URL
   */
  public DatabaseAccess {
    if (SECRET.matcher(url).find()) {
      throw new ActivationException(
          "The URL of --jdbc holds a password, which anybody sees who lists processes. Take it out,"
              + " change it, and give the new one with --password-file or in the environment"
              + " variable DRAMATIS_JDBC_PASSWORD.");
    }
    if (!url.startsWith("jdbc:")) {
      throw new ActivationException(
          "--jdbc takes a URL that begins with jdbc:, such as jdbc:postgresql://host/database.");
    }
  }

  Connection connect() {
    Driver driver = driver();
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    try {
      Connection connection = driver.connect(url, properties);
      if (connection != null) {
        return connection;
      }
    } catch (SQLException e) {
      throw new ActivationException(
          ("The database at %s cannot be reached (SQL state %s: %s). Check the URL, --user and the"
                  + " password, then run again; nothing was changed.")
              .formatted(url, e.getSQLState(), scrubbed(e)));
    }
    throw new ActivationException("No driver takes the URL " + url + ".");
  }

  /** The first line of what a driver says, without the password. */
  private String scrubbed(SQLException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return password.filter(p -> !p.isEmpty()).map(p -> first.replace(p, "***")).orElse(first);
  }

  /** Of the driver's own jar, wherever spark-submit put it. */
  private Driver driver() {
    return Stream.of(
            Thread.currentThread().getContextClassLoader(), DatabaseAccess.class.getClassLoader())
        .flatMap(loader -> ServiceLoader.load(Driver.class, loader).stream())
        .map(ServiceLoader.Provider::get)
        .filter(this::takes)
        .findFirst()
        .orElseThrow(
            () ->
                new ActivationException(
                    String.format(
                        Locale.ROOT,
                        "No JDBC driver takes the URL %s. PostgreSQL's is part of Dramatis; give"
                            + " the jar of another one to spark-submit with --jars.",
                        url)));
  }

  private boolean takes(Driver driver) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return url;
  }
}
