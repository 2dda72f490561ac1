package org.dramatis.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dramatis.contract.Sha256;
import org.dramatis.project.Project.ConfFile;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.NameRule;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;

/**
 * The files of a conf folder: which there are, which may be there, and what they hold.
 *
 * @param names of files, with their folders, in order
 */
record ConfFolder(Path conf, List<String> names) {
  static final String CHARTER = "charter.yaml";
  static final String FEATURES = "features.yaml";
  static final String METHOD = "method.yaml";
  static final String BELIEFS = "beliefs.yaml";
  private static final String CONTRACTS = "contracts/";
  private static final String SILOS = "silos/";
  private static final String SILO_ENDING = ".yaml";
  private static final String CONTRACT_ENDING = ".odcs.yaml";

  /** What may stand in the folder itself; some of it others read. */
  private static final List<String> KNOWN =
      List.of(
          "README.md",
          BELIEFS,
          CHARTER,
          FEATURES,
          "log4j2.properties",
          METHOD,
          "spark-defaults.conf");

  /**
   * Lists the folder; files and folders whose name starts with a dot are left alone.
   *
   * @throws ConfigurationException when it is not a folder that can be read
   */
  static ConfFolder list(Path conf) {
    if (!Files.isDirectory(conf)) {
      String message =
          "there is no such folder; expected one that holds charter.yaml, contracts/ and"
              + " features.yaml (--conf DIR names it)";
      throw ConfigurationException.of(conf.toString(), "", message);
    }
    try (Stream<Path> files = Files.walk(conf, FileVisitOption.FOLLOW_LINKS)) {
      Stream<String> names = files.filter(Files::isRegularFile).map(f -> relative(conf, f));
      Predicate<String> hidden = name -> name.startsWith(".") || name.contains("/.");
      return new ConfFolder(conf, names.filter(hidden.negate()).sorted().toList());
    } catch (IOException e) {
      throw unreadable(conf.toString(), e);
    } catch (UncheckedIOException e) {
      throw unreadable(conf.toString(), e.getCause());
    }
  }

  void check(Problems problems) {
    Set<String> unread = new LinkedHashSet<>(names);
    List.of(KNOWN, contracts(), silos()).forEach(unread::removeAll);
    unread.forEach(name -> problems.add(shown(name), "", unknown(name)));
    if (contracts().isEmpty()) {
      problems.add(
          shown("contracts"), "", "no contract; expected a file NAME.odcs.yaml for each source");
    }
  }

  List<String> contracts() {
    return listed(CONTRACTS, CONTRACT_ENDING);
  }

  List<String> silos() {
    return listed(SILOS, SILO_ENDING);
  }

  /** The name of a silo: its file's, without the ending. */
  static String silo(String name) {
    return inner(name, SILOS, SILO_ENDING);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** The file's name as the user knows it. */
  String shown(String name) {
    return conf.resolve(name).toString();
  }

  /** The file, which is there; bytes that are not UTF-8 are reported. */
  ConfFile read(String name, Problems problems) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(conf.resolve(name));
    } catch (IOException e) {
      throw unreadable(shown(name), e);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      long before = text.chars().takeWhile(c -> c != '\uFFFD').filter(c -> c == '\n').count();
      OptionalInt line = OptionalInt.of(Math.toIntExact(before + 1));
      problems.add(new Problem(shown(name), line, "", "not UTF-8; save the file in that encoding"));
    }
    return new ConfFile(name, Sha256.of(bytes), text);
  }

  private List<String> listed(String folder, String ending) {
    return names.stream()
        .filter(name -> name.startsWith(folder) && name.endsWith(ending))
        .filter(name -> NameRule.FILE.admits(inner(name, folder, ending)))
        .toList();
  }

  private static String inner(String name, String folder, String ending) {
    return name.substring(folder.length(), name.length() - ending.length());
  }

  private static String unknown(String name) {
    if (name.startsWith(CONTRACTS)) {
      return "not read; expected contracts/NAME.odcs.yaml, with NAME " + NameRule.FILE.expected();
    }
    if (name.startsWith(SILOS)) {
      return "not read; expected silos/NAME.yaml, with NAME " + NameRule.FILE.expected();
    }
    return Nearest.to(name, KNOWN)
        .map(near -> "not read; did you mean " + near + "?")
        .orElse("not read by anything; move it out of the conf folder");
  }

  private static String relative(Path conf, Path file) {
    return conf.relativize(file).toString().replace(conf.getFileSystem().getSeparator(), "/");
  }

  private static ConfigurationException unreadable(String file, IOException cause) {
    ConfigurationException e =
        ConfigurationException.of(file, "", "cannot be read: " + cause.getMessage());
    e.initCause(cause);
    return e;
  }
}
