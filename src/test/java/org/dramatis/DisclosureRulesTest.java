package org.dramatis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.HouseClasses.PROGRAM;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dramatis.cluster.stability.Borders;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.profile.BesideTheDoor;
import org.dramatis.profile.Claim;
import org.dramatis.profile.CounterExpectation;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Profiles;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.TypicalRange;
import org.dramatis.profile.YearCurve;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.disclosure.Aggregate;
import org.dramatis.profile.disclosure.Amounts;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.group.Fit;
import org.dramatis.profile.group.OutsideScope;
import org.dramatis.profile.group.PublishedScaling;
import org.dramatis.profile.priority.SegmentPriority;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.profile.silo.FormerName;
import org.dramatis.profile.silo.RoundedShare;
import org.dramatis.profile.typing.TypingTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of people leave through one door. */
class DisclosureRulesTest {
  private static final String STAGES = "org.dramatis.pipeline.Stages";

  /** Has one control for all that it tells of its customers. */
  private static final String SCORE = "org.dramatis.pipeline.ScoreJob";

  /** What the page's templates are compiled to. */
  private static final String TEMPLATES = "gg.jte.generated.precompiled";

  /** Figures of people: who makes one takes it from what was released. */
  private static final Set<Class<?>> PUBLISHED =
      Set.of(
          Overall.class,
          PublishedFigure.class,
          FeatureFigure.class,
          TypicalRange.class,
          YearCurve.class,
          YearCurve.OfSegment.class,
          MeasureFigures.class,
          MeasureFigures.OfSegment.class,
          JudgedBelief.class,
          Crosswalk.class,
          Claim.class,
          Crosswalk.Size.class,
          Crosswalk.Part.class,
          Crosswalk.OfPersona.class,
          Crosswalk.Department.class,
          Crosswalk.Pair.class,
          Crosswalk.Match.class,
          TwoCrowds.class,
          Fit.class,
          PublishedScaling.Column.class,
          Prevalence.Part.class,
          OutsideScope.Stage.class,
          OutsideScope.OutsideGroup.class);

  /**
   * Other numbers: what the control gets and gives; what is computed from released figures; a
   * segment's size, which is published, and what is put together around it; correlations over all
   * customers in scope.
   */
  private static final Set<Class<?>> NUMBERS =
      Set.of(
          Cell.class,
          Aggregate.class,
          QuestionBase.class,
          DisclosureControl.Whole.class,
          Amounts.class,
          Release.Told.class,
          FormerName.class,
          RoundedShare.class,
          SegmentPriority.class,
          SegmentPriority.Weighted.class,
          SegmentProfile.class,
          TwoCrowds.Difference.class,
          OutsideScope.class,
          CounterExpectation.class,
          TypingTool.class,
          TypingTool.Procedure.class,
          TypingTool.ShareRange.class,
          TypingTool.Trial.class,
          TypingTool.OfSegment.class,
          TypingTool.Accuracy.class,
          TypingTool.Outcome.class,
          TypingTool.Question.class);

  private static final JavaClasses BESIDE =
      new ClassFileImporter().importClasses(BesideTheDoor.class, BesideTheDoor.Median.class);

  private static ArchRule aRunHasOneControl() {
    return noClasses()
        .that(
            describe(
                "are not the run's stages, a score, nor the control that shares its memory",
                c -> !c.getName().equals(STAGES) && !c.getName().equals(SCORE) && !isControl(c)))
        .should()
        .callConstructorWhere(
            describe(
                "makes a control",
                call -> call.getTargetOwner().isEquivalentTo(DisclosureControl.class)))
        .because("a second control does not know how finely the first one told the same people");
  }

  private static ArchRule onlyTheControlReleases() {
    return noClasses()
        .that(describe("are not the control", c -> !isControl(c)))
        .should()
        .callConstructorWhere(
            describe(
                "releases",
                call ->
                    call.getTargetOwner().isEquivalentTo(Release.class)
                        || call.getTargetOwner().isEquivalentTo(Release.Told.class)));
  }

  /** The control, what it decides with and what it says. */
  private static boolean isControl(JavaClass type) {
    return type.getPackageName().equals(DisclosureControl.class.getPackageName());
  }

  private static ArchRule whoPublishesAsksTheControl() {
    return codeUnits()
        .that(describe("make a figure of people", DisclosureRulesTest::publishes))
        .should(
            new ArchCondition<JavaCodeUnit>("ask the control, or copy a figure") {
              @Override
              public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (!asks(unit) && !copies(unit)) {
                  events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
                }
              }
            })
        .because("a figure gets out beside the control where nobody asks it");
  }

  private static boolean publishes(JavaCodeUnit unit) {
    return unit.getConstructorCallsFromSelf().stream().anyMatch(DisclosureRulesTest::isPublished);
  }

  private static boolean isPublished(JavaConstructorCall call) {
    return PUBLISHED.stream().anyMatch(call.getTargetOwner()::isEquivalentTo);
  }

  /** By itself, or by a method beside it. */
  private static boolean asks(JavaCodeUnit unit) {
    return asksItself(unit)
        || unit.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().equals(unit.getOwner()))
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .anyMatch(DisclosureRulesTest::asksItself);
  }

  private static boolean asksItself(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .map(call -> call.getTargetOwner())
        .anyMatch(
            owner ->
                Stream.of(DisclosureControl.class, Release.class, Release.Told.class)
                    .anyMatch(owner::isEquivalentTo));
  }

  /** A figure's own methods change nothing of what it shows, and others get one that exists. */
  private static boolean copies(JavaCodeUnit unit) {
    return unit.getConstructorCallsFromSelf().stream()
        .filter(DisclosureRulesTest::isPublished)
        .map(JavaConstructorCall::getTargetOwner)
        .allMatch(
            made ->
                unit.getOwner().equals(made)
                    || unit.getRawParameterTypes().stream().anyMatch(made::equals));
  }

  private static ArchRule everyNumberIsKnown() {
    return classes()
        .that(describe("are public records with numbers", DisclosureRulesTest::holdsNumbers))
        .should(
            new ArchCondition<JavaClass>("be published, or be listed with other numbers") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (Stream.concat(PUBLISHED.stream(), NUMBERS.stream())
                    .noneMatch(type::isEquivalentTo)) {
                  events.add(SimpleConditionEvent.violated(type, type.getDescription()));
                }
              }
            })
        .because("a new figure of people needs the control as well");
  }

  private static boolean holdsNumbers(JavaClass type) {
    return type.getPackageName().startsWith("org.dramatis.profile")
        && type.isRecord()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .flatMap(field -> numberTypes(field))
            .findAny()
            .isPresent();
  }

  private static Stream<JavaClass> numberTypes(JavaField field) {
    return field.getType().getAllInvolvedRawTypes().stream()
        .filter(
            raw ->
                raw.getSimpleName()
                    .matches("int|long|double|Integer|Long|Double|Optional(Int|Long|Double)"));
  }

  static List<ArchRule> rules() {
    return List.of(
        aRunHasOneControl(),
        onlyTheControlReleases(),
        whoPublishesAsksTheControl(),
        everyNumberIsKnown());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void figuresOfPeopleLeaveThroughOneDoor(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aFigureThatLeavesBesideItIsNoticed(ArchRule rule) {
    assertThat(rule.evaluate(BESIDE).hasViolation()).isTrue();
  }

  @Test
  void aFigureInALambdaIsNoticedToo() {
    assertThat(whoPublishesAsksTheControl().evaluate(BESIDE).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("figure("))
        .anyMatch(detail -> detail.contains("curves("));
  }

  @Test
  void reportAndPersonasReadNoCountsOfPeopleThatNobodyReleased() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Borders.class, FeatureScaling.class, ScaledColumn.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dramatis.report", "org.dramatis.persona", TEMPLATES));
  }

  @Test
  void profilesArePutTogetherInOnePlace() {
    noClasses()
        .that()
        .areNotAssignableTo(Profiles.class)
        .and()
        .areNotAssignableTo(SegmentProfile.class)
        .should()
        .callConstructorWhere(
            describe(
                "makes a profile", c -> c.getTargetOwner().isEquivalentTo(SegmentProfile.class)))
        .check(PROGRAM);
  }
}
