package org.dramatis.persona.guard;

import java.util.Optional;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.Picture;
import org.dramatis.persona.candidate.Candidate;
import org.dramatis.persona.candidate.Candidate.Sets;
import org.dramatis.persona.picture.PictureReading;
import org.dramatis.persona.picture.SuppliedPictures;
import org.dramatis.persona.worksheet.Worksheet.SuppliedPicture;

/** Whether a supplied picture may be on a card. */
record PictureGuard(CouncilFolder folder) {

  /** The picture as it would be published; empty when there is none or it is refused. */
  Optional<Picture> check(
      Optional<SuppliedPicture> supplied, Optional<Candidate> candidate, SheetFindings found) {
    if (supplied.isEmpty()) {
      return Optional.empty();
    }
    String file = supplied.get().file();
    if (supplied.get().alternative().isBlank()) {
      found.problem(
          "picture",
          "alternative",
          "has no alternative text. Say under alternative what is seen, for those who do not see"
              + " it.");
    }
    if (supplied.get().licence().isBlank()) {
      found.problem(
          "picture",
          "licence",
          "has no licence. Say under licence by what right it may be shown, such as \"our own\".");
    }
    PictureReading reading = new SuppliedPictures(folder).read(supplied.get());
    reading.fault().ifPresent(fault -> found.problem("picture", file, "%s", fault));
    boolean isPhotograph =
        reading.picture().filter(p -> p.mediaType().equals("image/jpeg")).isPresent();
    boolean agesApart = candidate.filter(c -> c.age().sets() == Sets.APART).isPresent();
    if (isPhotograph) {
      found.warn(
          "picture",
          file,
          "if %s shows a face, everybody will take its age and sex for the group's, and %s of them"
              + " sets the group apart. Objects tell no such story.",
          file,
          agesApart ? "only the first" : "neither");
    }
    return reading.picture();
  }
}
