package org.dramatis.report.page.source;

import java.util.List;
import org.dramatis.report.RunReport;
import org.dramatis.run.manifest.ManifestInput;

/** What the page was made of, for whoever wants to make it again. */
public record ProvenanceView(RunReport run) {
  private static final int INPUTS = 60;
  private static final int DIGITS = 12;
  private static final int FOLDERS = 3;

  /** The files, or the first where they are very many. */
  public List<ManifestInput> inputs() {
    return run.provenance().inputs().stream().limit(INPUTS).toList();
  }

  /** How many files are only in manifest.json. */
  public int omitted() {
    return Math.max(0, run.provenance().inputs().size() - INPUTS);
  }

  /** The first digits of a digest. */
  public String first(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  /** A path below the project as it is; of any other the end, which does not tell the machine. */
  public String shown(String path) {
    if (!path.startsWith("/") && !path.contains(":/")) {
      return path;
    }
    List<String> steps = List.of(path.split("/", -1));
    int from = Math.max(0, steps.size() - FOLDERS);
    return "…/" + String.join("/", steps.subList(from, steps.size()));
  }
}
