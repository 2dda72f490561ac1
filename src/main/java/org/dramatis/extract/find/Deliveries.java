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
import org.dramatis.engine.GlobText;
import org.dramatis.extract.row.FileFault;
import org.dramatis.yaml.ConfigurationException;

/**
 * Finds the files that contracts speak of.
 *
 * <p>{@code {latest}} is the newest folder whose name is an ISO date not after the run's day,
 * {@code {each}} stands for all of them. Files whose names begin with a dot or an underscore are
 * nobody's delivery and are passed over.
 */
public final class Deliveries {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");
  private static final Pattern FOLDER = Pattern.compile("\\{(latest|each)}");

  private final Configuration hadoop;
  private final Path project;
  private final UnaryOperator<String> environment;

  /**
   * Looks below one project.
   *
   * @param hadoop how file systems are reached
   * @param projectFolder relative paths start here; a URI
   * @param environment the value of an environment variable, or null
   */
  public Deliveries(Configuration hadoop, URI projectFolder, UnaryOperator<String> environment) {
    this.hadoop = hadoop;
    // A path from text has no slash at its end, whatever the URI has.
    this.project = new Path(new Path(projectFolder).toString());
    this.environment = environment;
  }

  /**
   * The files of one source, by path.
   *
   * @param contract the source
   * @param notAfter the run's day; empty takes the newest folder there is
   * @throws ContractException when there is no file
   * @throws ConfigurationException when the path names an environment variable that is not set
   */
  public List<DeliveredFile> of(Contract contract, Optional<LocalDate> notAfter) {
    String template = expand(contract);
    try {
      List<Dated> places = places(template, notAfter);
      List<DeliveredFile> files = new ArrayList<>();
      for (Dated place : places) {
        for (FileStatus file : files(place.path())) {
          files.add(delivered(contract, file, place.date()));
        }
      }
      if (files.isEmpty()) {
        throw FileFault.MISSING_FILE.refusal(
            contract,
            contract.server().path(),
            ("there is no such file. Looked for %s%s. Ask %s for the delivery, or correct"
                    + " servers.path in %s.")
                .formatted(
                    place(template),
                    notAfter.map(d -> " in folders dated up to " + d).orElse(""),
                    contract.ownership().whom(),
                    contract.file()));
      }
      files.sort(Comparator.comparing(DeliveredFile::path));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Source " + contract.name() + ", " + template, e);
    }
  }

  private String place(String template) {
    return new Path(template).isAbsolute() ? template : new Path(project, template).toString();
  }

  private String expand(Contract contract) {
    Matcher matcher = VARIABLE.matcher(contract.server().path());
    StringBuilder path = new StringBuilder();
    while (matcher.find()) {
      String value = environment.apply(matcher.group(1));
      if (value == null || value.isEmpty()) {
        throw ConfigurationException.of(
            contract.file(),
            "servers[0].path",
            "names the environment variable " + matcher.group(1) + ", which is not set");
      }
      matcher.appendReplacement(path, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(path).toString();
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
        dates(resolve(parent.isEmpty() ? "." : parent)).stream()
            .filter(date -> notAfter.isEmpty() || !date.isAfter(notAfter.get()))
            .sorted()
            .toList();
    List<LocalDate> wanted =
        folder.group(1).equals("each") || dates.isEmpty()
            ? dates
            : dates.subList(dates.size() - 1, dates.size());
    return wanted.stream()
        .map(
            date ->
                new Dated(
                    resolve(parent + date + (rest.isEmpty() ? "" : "/" + rest)), Optional.of(date)))
        .toList();
  }

  private Path resolve(String path) {
    return path.equals(".") ? project : new Path(project, path);
  }

  /** Where a path leads; the project folder's own name is no pattern, whatever it holds. */
  private Path pattern(Path place) {
    String parent = project.toString();
    String path = place.toString();
    return path.startsWith(parent + "/")
        ? new Path(GlobText.escaped(parent) + path.substring(parent.length()))
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
    FileStatus[] found = fileSystem(place).globStatus(pattern(place));
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus status : found == null ? new FileStatus[0] : found) {
      addFiles(status, files);
    }
    return files;
  }

  private void addFiles(FileStatus status, List<FileStatus> files) throws IOException {
    if (isHidden(status.getPath())) {
      return;
    }
    if (!status.isDirectory()) {
      files.add(status);
      return;
    }
    for (FileStatus child : fileSystem(status.getPath()).listStatus(status.getPath())) {
      addFiles(child, files);
    }
  }

  private static boolean isHidden(Path path) {
    return path.getName().startsWith(".") || path.getName().startsWith("_");
  }

  private DeliveredFile delivered(Contract contract, FileStatus file, Optional<LocalDate> date)
      throws IOException {
    URI relative = root().relativize(file.getPath().toUri());
    return new DeliveredFile(
        contract.name(),
        file.getPath().toString(),
        relative.isAbsolute() ? file.getPath().toString() : relative.getPath(),
        file.getLen(),
        file.getModificationTime(),
        date,
        "",
        "");
  }

  private URI root() throws IOException {
    return fileSystem(project).makeQualified(project).toUri();
  }

  private FileSystem fileSystem(Path path) throws IOException {
    return path.getFileSystem(hadoop);
  }
}
