package org.dramatis.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file from the project's folder
 * @param text its Markdown
 */
public record Page(Path file, String text) {
  private static final Pattern FENCED =
      Pattern.compile("^```(.*)\\n((?s:.*?))^```$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /**
   * A fenced block.
   *
   * @param info what stands behind the fence
   * @param text the lines between
   */
  public record Block(String info, String text) {}

  /** The page of that name below {@code src/site/markdown}. */
  public static Page site(String name) {
    return at(Path.of("src/site/markdown", name));
  }

  /** The README. */
  public static Page readme() {
    return at(Path.of("README.md"));
  }

  /** Every page. */
  public static List<Page> all() {
    try (Stream<Path> site = Files.list(Path.of("src/site/markdown"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), site.sorted()).map(Page::at).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page at(Path file) {
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its fenced blocks with that info. */
  public List<Block> blocks(String info) {
    List<Block> blocks = new ArrayList<>();
    Matcher fenced = FENCED.matcher(text);
    while (fenced.find()) {
      if (fenced.group(1).equals(info)) {
        blocks.add(new Block(info, fenced.group(2)));
      }
    }
    return blocks;
  }

  /** The page without its fenced blocks. */
  String prose() {
    return FENCED.matcher(text).replaceAll("");
  }

  /** The cells of the tables whose first column has that title, row by row, without the title. */
  public List<List<String>> table(String title) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : prose().lines().toList()) {
      List<String> cells =
          line.startsWith("|")
              ? Arrays.stream(line.substring(1).split("(?<!\\\\)\\|", -1))
                  .map(String::strip)
                  .toList()
              : List.of();
      if (cells.isEmpty()) {
        inside = false;
      } else if (cells.get(0).equals(title)) {
        inside = true;
      } else if (inside && !cells.get(0).startsWith("---")) {
        rows.add(cells);
      }
    }
    return rows;
  }

  /** The prose between a heading and the next one of any level. */
  Page section(String heading) {
    Pattern section =
        Pattern.compile(
            "^#+ " + Pattern.quote(heading) + "$\\n((?s:.*?))(?=^#+ |\\z)", Pattern.MULTILINE);
    Matcher found = section.matcher(prose());
    if (!found.find()) {
      throw new AssertionError(file + " has no heading \"" + heading + "\"");
    }
    return new Page(file, found.group(1));
  }

  /** What stands between backquotes in a cell. */
  public static List<String> codes(String cell) {
    List<String> codes = new ArrayList<>();
    Matcher code = CODE.matcher(cell);
    while (code.find()) {
      codes.add(code.group(1));
    }
    return codes;
  }

  /** What stands between backquotes in the first column of a table. */
  public List<String> firstColumn(String title) {
    return table(title).stream().flatMap(row -> codes(row.get(0)).stream()).toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
