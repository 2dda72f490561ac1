package org.dramatis.persona.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.storage.Json;

/**
 * A line of the log: the decision as JSON, and last in it a seal, which is the SHA-256 of the same
 * JSON without the seal. The chain tells of a change in every line but the last; the seal tells of
 * one in that, too.
 */
final class LogLine {
  private static final Pattern SEALED = Pattern.compile("(\\{.*),\"seal\":\"([0-9a-f]{64})\"\\}");

  private LogLine() {}

  /** The line of a decision, without its line feed. */
  static String of(Decision decision) {
    String body = Json.line(decision);
    return body.substring(0, body.length() - 1) + ",\"seal\":\"" + FileDigest.ofText(body) + "\"}";
  }

  /** What the next line calls the one before. */
  static String digest(String line) {
    return FileDigest.ofText(line);
  }

  /**
   * What a line says.
   *
   * @param decision empty when the line cannot be relied on
   * @param fault what is wrong with it; empty when nothing is
   */
  record Read(Optional<Decision> decision, String fault) {
    private static Read faulty(String fault) {
      return new Read(Optional.empty(), fault);
    }
  }

  /** Reads a line by itself, wherever it stands. */
  static Read read(String line) {
    if (line.isBlank()) {
      return Read.faulty("is empty");
    }
    if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
      return Read.faulty("is a mark of two versions that were not brought together");
    }
    if (line.endsWith("\r")) {
      return Read.faulty("ends as Windows ends lines: some program saved the file anew");
    }
    Matcher sealed = SEALED.matcher(line);
    if (!sealed.matches()) {
      return Read.faulty("is no whole decision: " + inJson(line));
    }
    String body = sealed.group(1) + "}";
    if (!FileDigest.ofText(body).equals(sealed.group(2))) {
      return Read.faulty("is not as it was recorded: somebody changed it afterwards");
    }
    try {
      return new Read(Optional.of(Json.read(body, Decision.class)), "");
    } catch (JsonProcessingException e) {
      return Read.faulty("cannot be read by this version of the program: " + Json.reason(e));
    }
  }

  private static String inJson(String line) {
    try {
      Json.tree(line);
      return "it has no seal";
    } catch (JsonProcessingException e) {
      return "it is no JSON, its beginning or its end may be missing";
    }
  }
}
