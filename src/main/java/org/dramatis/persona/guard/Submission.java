package org.dramatis.persona.guard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.persona.decision.CouncilState;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.worksheet.FunctionInput;
import org.dramatis.persona.worksheet.Worksheet;

/**
 * What the council wants published.
 *
 * @param candidates of the published run
 * @param worksheets that can be read, one a segment
 * @param inputs that functions wrote beforehand, as far as they can be read
 * @param folder that holds worksheets and pictures
 * @param day by the clock
 */
public record Submission(
    Charter charter,
    Candidates candidates,
    CouncilState state,
    List<Worksheet> worksheets,
    List<FunctionInput> inputs,
    CouncilFolder folder,
    Registry registry,
    LocalDate day) {

  public Submission {
    worksheets = List.copyOf(worksheets);
    inputs = List.copyOf(inputs);
  }

  /** The worksheet of a segment; empty where there is none that can be read. */
  Optional<Worksheet> worksheet(String letter) {
    return worksheets.stream().filter(sheet -> sheet.letter().equals(letter)).findFirst();
  }
}
