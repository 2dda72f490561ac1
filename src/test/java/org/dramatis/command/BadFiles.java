package org.dramatis.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** What disks, editors, shared drives and strangers do to the files of a council. */
final class BadFiles {
  private static final String B = "council/worksheets/B.yaml";
  private static final String LOG = "council/decisions.jsonl";
  private static final String CAST = "registry/cast.json";
  private static final String PERSONA = "registry/personas/P-002/v1.json";
  private static final String BACK =
      "Put file:FOLDER/council/decisions.jsonl back as it was, from a copy or from its version"
          + " control: nobody writes in it but `dramatis council`.";

  private BadFiles() {}

  /** Something that happens to the files. */
  interface Fault {
    void happen(SignedCouncil council) throws IOException;
  }

  /**
   * A case.
   *
   * @param exit of {@code publish}
   * @param sentence that it says, word for word; {@code RUN} and {@code FOLDER} stand for the run
   *     and the workspace
   */
  record Case(String name, Fault fault, ExitCode exit, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case gate(String name, Fault fault, String sentence) {
    return new Case(name, fault, ExitCode.GATE, sentence);
  }

  private static Case damage(String name, Fault fault, String sentence) {
    return new Case(name, fault, ExitCode.CONFIGURATION, sentence);
  }

  /** All of them. */
  static Stream<Case> all() {
    return Stream.of(worksheets(), inputs(), pictures(), logs(), registries())
        .flatMap(List::stream);
  }

  private static List<Case> worksheets() {
    String notUtf8 =
        "holds a character that is not UTF-8; save the file as UTF-8 and write that word again";
    return List.of(
        gate(
            "A worksheet that ends in its midst",
            c -> c.write(B, c.text(B).substring(0, 700)),
            B
                + ":26: not valid YAML: could not find expected ':'; look here and just above for a quote or bracket that is not closed, and for words that do not stand below their neighbours"),
        gate(
            "An empty worksheet",
            c -> c.write(B, ""),
            B + ": the file is empty; put it back from a copy, or delete it and derive again"),
        gate(
            "A worksheet that is gone",
            c -> Files.delete(c.file(B)),
            B
                + ": is not there, but segment B is to have a persona. Derive again, which writes it."),
        gate(
            "A worksheet in Latin-1",
            c -> c.write(B, c.text(B).replace("Finds", "F\u00efnds").getBytes(ISO_8859_1)),
            B + ":20: " + notUtf8),
        gate(
            "A worksheet in UTF-16",
            c -> c.write(B, c.text(B).getBytes(UTF_16)),
            B + ":1: " + notUtf8),
        gate(
            "A worksheet of 20 MB",
            c -> c.write(B, c.text(B) + "# and more\n".repeat(2_000_000)),
            B
                + ": longer than 262144 characters, and people write no such file; put the right one in its place"),
        gate(
            "A folder in place of a worksheet",
            c -> folder(c, B),
            B
                + ": file:FOLDER/"
                + B
                + " is a folder, and a file is needed there. Take it away, or give it another name."),
        gate(
            "Another program's file",
            c -> c.write(B, "PK\u0003\u0004\u0000\u0000"),
            B + ":1: " + notUtf8),
        gate(
            "An edit after the signatures",
            c -> c.write(B, c.text(B).replace("Forgets the day", "Forgets it")),
            B
                + ": was edited after the signature of Grace Baker (sales) on 2026-02-03, which is void now. Read it once more and sign again: dramatis council sign --segment B."),
        gate(
            "Two worksheets of one segment",
            c -> c.write(B, c.text("council/worksheets/A.yaml")),
            B
                + ":1: was written for segment A, but its name is that of segment B; rename it, or write into the worksheet of B"));
  }

  private static void folder(SignedCouncil council, String file) throws IOException {
    Files.delete(council.file(file));
    Files.createDirectory(council.file(file));
  }

  private static List<Case> inputs() {
    String nothing = "layout: 1\nsegments:\n";
    return List.of(
        gate(
            "An input of an unknown function",
            c -> c.write("council/inputs/finance.yaml", nothing),
            "council/inputs/finance.yaml:1: the file is named after a function, and the charter has no member of \"finance\"; expected marketing, sales, it, care or ux"),
        gate(
            "An input under another ending",
            c -> c.write("council/inputs/it.yml", nothing),
            "council/inputs/it.yml: expected a name such as care.yaml; rename it"));
  }

  private static List<Case> pictures() {
    byte[] broken = new byte[5_000_000];
    broken[0] = (byte) 0xff;
    broken[1] = (byte) 0xd8;
    broken[2] = (byte) 0xff;
    return List.of(
        picture(
            "broken.jpg",
            c -> c.write("council/pictures/broken.jpg", broken),
            "cannot be read as a picture (No image data present to read). Open it in a picture program and save it again."),
        picture(
            "text.jpg",
            c -> c.write("council/pictures/text.jpg", "no photograph"),
            "is neither JPEG, PNG nor SVG. Save the picture as one of them."),
        picture(
            "script.svg",
            c -> svg(c, "script.svg", "<script>alert(1)</script>"),
            "has a <script>, which does or fetches something (line 2). Save the drawing as plain SVG, or as PNG."),
        picture(
            "fetch.svg",
            c -> svg(c, "fetch.svg", "<image href=\"https://example.org/a.png\"/>"),
            "refers to something outside of it (https://example.org/a.png) (line 2). Save the drawing as plain SVG, or as PNG."),
        picture(
            "link.png",
            c -> link(c),
            "is a link to a file outside of council/pictures. Copy the picture itself there."));
  }

  private static void svg(SignedCouncil council, String name, String shape) throws IOException {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + shape + "</svg>";
    council.write("council/pictures/" + name, svg.getBytes(UTF_8));
  }

  private static void link(SignedCouncil council) throws IOException {
    council.write("secret.png", "not for the wall");
    Files.createDirectories(council.file("council/pictures"));
    Files.createSymbolicLink(council.file("council/pictures/link.png"), council.file("secret.png"));
  }

  private static Case picture(String name, Fault fault, String sentence) {
    return gate(
        "The picture " + name,
        c -> {
          fault.happen(c);
          String supplied = "picture: {file: %s, alternative: A gift, licence: our own}";
          c.write(B, c.text(B).replace("picture:", supplied.formatted(name)));
        },
        B + ":57 picture: " + name + " " + sentence);
  }

  private static List<Case> logs() {
    String log = LOG + ": ";
    return List.of(
        gate(
            "A decision that was changed",
            c -> c.write(LOG, c.text(LOG).replace("Nobody used", "Few used")),
            log + "line 6 is not as it was recorded: somebody changed it afterwards. " + BACK),
        gate(
            "A decision that was taken out",
            c -> c.write(LOG, c.text(LOG).replaceFirst(".*\n", "")),
            log + "line 1 holds decision 2: decision 1 is missing before it."),
        gate(
            "Decisions in another order",
            BadFiles::swap,
            log
                + "line 5 holds decision 4, which has its place further up: a line was inserted or moved."),
        gate(
            "A log that ends in its midst",
            c -> c.write(LOG, c.text(LOG).substring(0, c.text(LOG).length() - 40)),
            log
                + "line 15 is no whole decision: it is no JSON, its beginning or its end may be missing."),
        gate(
            "A log that is shorter than when it was published",
            c -> c.write(LOG, c.text(LOG).lines().findFirst().orElseThrow() + "\n"),
            log
                + "line 2 is missing: the cast was published after 10 decisions, and the file has 1. "
                + BACK),
        gate(
            "A log that is gone",
            c -> Files.delete(c.file(LOG)),
            log
                + "the file is empty or not there, and the cast was published after 10 decisions. Is the council's folder another (--council)? "
                + BACK),
        gate(
            "A decision written by hand",
            c -> c.write(LOG, c.text(LOG) + "{\"kind\": \"adopt\"}\n"),
            log + "line 16 is no whole decision: it has no seal. " + BACK),
        damage(
            "A folder in place of the log",
            c -> folder(c, LOG),
            "file:FOLDER/"
                + LOG
                + " is a folder, and a file is needed there. Take it away, or give it another name."));
  }

  private static void swap(SignedCouncil council) throws IOException {
    List<String> lines = Files.readAllLines(council.file(LOG));
    Collections.swap(lines, 3, 4);
    council.write(LOG, String.join("\n", lines) + "\n");
  }

  private static List<Case> registries() {
    String restore = " Restore the registry from a copy.";
    return List.of(
        damage(
            "A torn cast",
            c -> cut(c, CAST),
            "file:FOLDER/"
                + CAST
                + " is damaged: Unexpected end-of-input in field name (line 15)."
                + restore),
        damage(
            "A cast of a newer version",
            c -> c.write(CAST, c.text(CAST).replace("\"layout\": 1", "\"layout\": 9")),
            "file:FOLDER/"
                + CAST
                + " is of layout 9, which a newer version of Dramatis wrote; this one reads up to layout 1. Use the newer version."),
        damage(
            "A torn persona",
            c -> cut(c, PERSONA),
            "file:FOLDER/"
                + PERSONA
                + " is damaged: Unexpected end-of-input within/between Object entries (line 144)."
                + restore),
        damage(
            "A persona that is gone",
            c -> Files.delete(c.file(PERSONA)),
            "file:FOLDER/" + PERSONA + " is not there, but it was published." + restore),
        damage(
            "Torn candidates",
            c -> cut(c, "runs/" + c.run() + "/candidates.json"),
            "Look at it with `dramatis verify --run-id RUN`; restore the folder from a copy, or move it out of the workspace and derive again."),
        damage(
            "A torn pointer to the run",
            c -> cut(c, "current.json"),
            "Only Dramatis writes this file; restore it from a copy, or derive into another workspace."),
        damage(
            "A council's folder that is gone",
            c -> FileUtils.deleteDirectory(c.file("council").toFile()),
            "There is no council's folder file:FOLDER/council: `dramatis derive` makes it, with a worksheet for each segment. Name the right one with --council, or derive again."));
  }

  private static void cut(SignedCouncil council, String file) throws IOException {
    String text = council.text(file);
    council.write(file, text.substring(0, text.length() / 2));
  }
}
