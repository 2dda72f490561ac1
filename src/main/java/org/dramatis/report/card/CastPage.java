package org.dramatis.report.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaState;
import org.dramatis.report.page.ReportPage.StyleSheet;
import org.dramatis.report.page.Template;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.yaml.Spelling;

/**
 * The whole cast on one page.
 *
 * @param noun the word for one of those who are grouped
 * @param title what a browser calls the page
 * @param cards of the personas that hold
 * @param retired cards of those that do not
 * @param hasQuestions whether there is a page of questions beside the folder
 */
public record CastPage(
    String noun,
    String title,
    StructureVerdict verdict,
    List<CardView> cards,
    List<CardView> retired,
    boolean hasQuestions) {
  private static final int A_SHEET = 4;

  /** Everyone's page. */
  static String forEveryone(CardSet set) {
    return Template.fill("card/cast.jte", of(set));
  }

  /** Four cards to a sheet of A4 paper. */
  static String forDesks(CardSet set) {
    return Template.fill("card/desk.jte", of(set));
  }

  private static CastPage of(CardSet set) {
    return new CastPage(
        set.noun().one(),
        "Our %s: the cast".formatted(set.noun().many()),
        set.verdict(),
        set.members().stream().map(member -> CardView.of(set, member)).toList(),
        set.retired().stream().map(retired -> CardView.of(set, retired)).toList(),
        set.typing().isPresent() && !set.members().isEmpty());
  }

  /** The page's style sheet. */
  public StyleSheet style() {
    return CardStyle.ofScreens();
  }

  /** Who is on the page, a sentence. */
  public String lead() {
    if (cards.isEmpty()) {
      return "No persona holds at present.";
    }
    String count = cards.size() == 1 ? "One persona" : Phrases.inWords(cards.size()) + " personas";
    String all = "%s whom all of us mean when we say their names.".formatted(count);
    List<String> unsigned =
        Arrays.stream(PersonaState.values())
            .filter(state -> state != PersonaState.SIGNED)
            .flatMap(state -> of(state).stream())
            .toList();
    return Phrases.sentence(all)
        + (unsigned.isEmpty() ? "" : " " + Phrases.sentence(Spelling.listed(unsigned)) + ".");
  }

  /** How many are in a state, in words; empty when none is. */
  private Optional<String> of(PersonaState state) {
    long count = cards.stream().filter(card -> card.state() == state).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            "%s %s %s"
                .formatted(Phrases.inWords(count), count == 1 ? "is" : "are", Words.lower(state)));
  }

  /** The cards, four by four. */
  public List<List<CardView>> sheets() {
    List<List<CardView>> sheets = new ArrayList<>();
    for (int from = 0; from < cards.size(); from += A_SHEET) {
      sheets.add(cards.subList(from, Math.min(from + A_SHEET, cards.size())));
    }
    return sheets;
  }

  /** What a sheet is called by those who do not see it. */
  public String sheetName(List<CardView> sheet) {
    return "Sheet " + (sheets().indexOf(sheet) + 1);
  }

  /** What a mark means. */
  public String meaning(Mark mark) {
    return Words.meaning(mark);
  }

  /** What the groups may be used for. */
  public String use() {
    return Words.use(verdict);
  }
}
