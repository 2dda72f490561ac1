package org.dramatis.extract.find;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.engine.FileNames;
import org.dramatis.extract.row.FileFault;
import org.dramatis.yaml.ConfigurationException;

/**
 * Finds the files that contracts speak of.
 *
 * <p>{@code {latest}} is the newest folder whose name is an ISO date not after the run's day,
 * {@code {each}} stands for all of them. Files whose names begin with a dot or an underscore are
 * nobody's delivery and are passed over.
 */
public record Deliveries(Configuration hadoop, Path project, UnaryOperator<String> environment) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");
  private static final Pattern FOLDER = Pattern.compile("\\{(latest|each)}");

  public Deliveries {
    // A path from text has no slash at its end, whatever the URI has.
    project = new Path(project.toString());
  }

  /**
   * Looks below one project's folder, where relative paths start; {@code environment} gives the
   * value of a variable, or null.
   */
  public Deliveries(Configuration hadoop, URI projectFolder, UnaryOperator<String> environment) {
    this(hadoop, new Path(projectFolder), environment);
  }

  /**
   * The files of one source, by path.
   *
   * @param notAfter the run's day; empty takes the newest folder there is
   * @throws ContractException when there is no file
   * @throws ConfigurationException when the path names an environment variable that is not set
   */
  public List<DeliveredFile> of(Contract contract, Optional<LocalDate> notAfter) {
    String template = expand(contract);
    try {
      List<DeliveredFile> files = new ArrayList<>();
      for (Dated place : places(template, notAfter)) {
        for (FileStatus file : files(place.path())) {
          files.add(delivered(contract, file, place.date()));
        }
      }
      if (files.isEmpty()) {
        Path given = new Path(template);
        Object place = given.isAbsolute() ? template : new Path(project, template);
        String upTo = notAfter.map(d -> " in folders dated up to " + d).orElse("");
        throw FileFault.MISSING_FILE.refusal(
            contract,
            contract.server().path(),
            ("there is no such file. Looked for %s%s. Ask %s for the delivery, or correct"
                    + " servers.path in %s.")
                .formatted(place, upTo, contract.ownership().whom(), contract.file()));
      }
      files.sort(Comparator.comparing(DeliveredFile::path));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Source " + contract.name() + ", " + template, e);
    }
  }

  private String expand(Contract contract) {
    return VARIABLE
        .matcher(contract.server().path())
        .replaceAll(
            variable -> {
              String value = environment.apply(variable.group(1));
              if (value == null || value.isEmpty()) {
                throw ConfigurationException.of(
                    contract.file(),
                    "servers[0].path",
                    "names the environment variable %s, which is not set"
                        .formatted(variable.group(1)));
              }
              return Matcher.quoteReplacement(value);
            });
  }

  /** A path, free of placeholders, and the delivery's date if it has one. */
  private record Dated(Path path, Optional<LocalDate> date) {}

  private List<Dated> places(String template, Optional<LocalDate> notAfter) throws IOException {
    Matcher folder = FOLDER.matcher(template);
    if (!folder.find()) {
      return List.of(new Dated(resolve(template), Optional.empty()));
    }
    String parent = template.substring(0, folder.start());
    String rest = template.substring(folder.end()).replaceFirst("^/", "");
    List<LocalDate> dates =
        dates(parent.isEmpty() ? project : resolve(parent)).stream()
            .filter(date -> notAfter.isEmpty() || !date.isAfter(notAfter.get()))
            .sorted()
            .toList();
    return dates.stream()
        .skip(folder.group(1).equals("each") ? 0 : Math.max(0, dates.size() - 1))
        .map(date -> new Dated(resolve(parent + date + "/" + rest), Optional.of(date)))
        .toList();
  }

  private Path resolve(String path) {
    return path.equals(".") ? project : new Path(project, path);
  }

  /** Where a path leads; the project folder's own name is no pattern, whatever it holds. */
  private Path pattern(Path place) {
    String parent = project + "/";
    String path = place.toString();
    return path.startsWith(parent)
        ? new Path(FileNames.asPattern(parent) + path.substring(parent.length()))
        : place;
  }

  private List<LocalDate> dates(Path parent) throws IOException {
    try {
      return Arrays.stream(fileSystem(parent).listStatus(parent))
          .filter(FileStatus::isDirectory)
          .flatMap(folder -> date(folder.getPath().getName()).stream())
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  private static Optional<LocalDate> date(String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private List<FileStatus> files(Path place) throws IOException {
    List<FileStatus> files = new ArrayList<>();
    addFiles(fileSystem(place).globStatus(pattern(place)), files);
    return files;
  }

  /** Adds files and what folders hold; null, as globbing says it, is nothing. */
  private void addFiles(FileStatus[] found, List<FileStatus> files) throws IOException {
    for (FileStatus status : found == null ? new FileStatus[0] : found) {
      Path path = status.getPath();
      if (path.getName().startsWith(".") || path.getName().startsWith("_")) {
        continue;
      }
      if (status.isDirectory()) {
        addFiles(fileSystem(path).listStatus(path), files);
      } else {
        files.add(status);
      }
    }
  }

  private DeliveredFile delivered(Contract contract, FileStatus file, Optional<LocalDate> date)
      throws IOException {
    String uri = file.getPath().toString();
    URI root = fileSystem(project).makeQualified(project).toUri();
    URI relative = root.relativize(file.getPath().toUri());
    return new DeliveredFile(
        contract.name(),
        uri,
        relative.isAbsolute() ? uri : relative.getPath(),
        file.getLen(),
        file.getModificationTime(),
        date,
        "",
        "");
  }

  private FileSystem fileSystem(Path path) throws IOException {
    return path.getFileSystem(hadoop);
  }
}
