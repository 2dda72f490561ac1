package org.dramatis.report.page.segment;

import java.util.List;
import org.dramatis.charter.Noun;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.figure.FigurePair;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/** A segment that is two crowds, in words. */
public record CrowdsView(TwoCrowds crowds, Noun noun) {

  /** The flag on its tile. */
  public String flag() {
    return "Mixed: two crowds, " + FigureFormat.roughly(crowds.share()) + " and the rest";
  }

  /** How many are in either, and what follows. */
  public String sentence() {
    return "%s of these %s are one crowd and %s another, with hardly anybody between them. One letter stands for both: what is said of the group is true of neither alone."
        .formatted(
            Phrases.sentence(FigureFormat.roughly(crowds.share())),
            noun.many(),
            FigureFormat.roughly(1 - crowds.share()));
  }

  /** What they differ in, a sentence each; empty where nothing of it may be told. */
  public List<Sentence> differences() {
    return crowds.differences().stream().map(CrowdsView::sentence).toList();
  }

  private static Sentence sentence(TwoCrowds.Difference difference) {
    FigurePair figures =
        FigurePair.of(
            difference.larger(), difference.smaller(), difference.unit(), difference.kind());
    String unit = FigureWording.unitBeside(difference.unit(), difference.kind());
    String says =
        difference.says().isEmpty()
            ? ""
            : "The larger crowd: " + Phrases.quoted(difference.says()) + ". ";
    String words =
        "%s%s: %s in the larger crowd, %s in the smaller."
            .formatted(
                says,
                Isolates.of(Phrases.sentence(difference.label())),
                Phrases.joined(figures.value(), unit),
                figures.overall());
    return new Sentence(words, difference.feature());
  }
}
