package org.dramatis.report.page.segment;

import java.util.List;
import java.util.OptionalLong;
import org.dramatis.profile.Statement;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.group.OutsideScope;
import org.dramatis.profile.group.OutsideScope.OutsideGroup;
import org.dramatis.profile.group.OutsideScope.Stage;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;

/** Who is outside the scope, and where everyone on the list is in their life with us. */
public record OutsideView(RunReport run) {

  private OutsideScope outside() {
    return run.outside();
  }

  /** Whether there is anything to say. */
  public boolean isAny() {
    return customers() > 0 || !outside().lifecycle().isEmpty();
  }

  private long customers() {
    return run.segmentation().scope().customers() - run.segmentation().scope().inScope();
  }

  /** How many they are, and what the figures are held against. */
  public String lead() {
    if (customers() == 0) {
      return "Nobody on the list is outside the scope.";
    }
    String are = customers() == 1 ? " is" : " are";
    return "%s%s on the list and outside the scope: counted and described here, but in no group."
        .formatted(Phrases.counted(customers(), run.labels().noun()), are);
  }

  /** The stages of everyone on the list; none where no feature tells them. */
  public List<Row> lifecycle() {
    return outside().lifecycle().stream().map(this::row).toList();
  }

  /** A stage, and how many customers are in it. */
  public record Row(String stage, String customers) {}

  private Row row(Stage stage) {
    return new Row(Phrases.sentence(stage.name()), counted(stage.customers(), stage.disclosure()));
  }

  /** Those outside the scope, by stage. */
  public List<Block> groups() {
    return outside().groups().stream().map(this::block).toList();
  }

  /**
   * Some customers outside the scope.
   *
   * @param title how many they are
   * @param sentences what sets them apart from everyone on the list
   */
  public record Block(String stage, String title, List<String> sentences) {}

  private Block block(OutsideGroup group) {
    boolean isOnlyOne = outside().lifecycle().isEmpty();
    String stage =
        group.stage().isEmpty()
            ? isOnlyOne ? "Everyone outside" : "Of no stage that is named"
            : Phrases.sentence(group.stage());
    return new Block(
        stage,
        Phrases.sentence(counted(group.customers(), group.disclosure())) + " outside the scope.",
        group.statements().stream().map(this::sentence).toList());
  }

  /** Where they lie; how many are so is not told here. */
  private String sentence(Statement statement) {
    return run.profiles().stream()
        .flatMap(profile -> FeatureRow.of(profile, statement.claim().column()).stream())
        .findFirst()
        .map(row -> Sentence.figures(statement, row.figure().label()))
        .orElseGet(() -> Phrases.worded(statement).words());
  }

  private String counted(OptionalLong customers, Disclosure disclosure) {
    if (customers.isPresent()) {
      String about = outside().rounding().isPresent() ? "about " : "";
      return about + Phrases.counted(customers.getAsLong(), run.labels().noun());
    }
    return disclosure == Disclosure.BELOW ? "too few to count" : "withheld";
  }
}
