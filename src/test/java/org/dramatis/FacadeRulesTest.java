package org.dramatis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.HouseClasses.PROGRAM;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of the house about what is behind a room's door. A class in the room itself may be used
 * by everybody who may use the room; of a part of a room, such as {@code extract.read}, other rooms
 * see its facade alone.
 */
class FacadeRulesTest {
  private static final int MOST_FILES = 24;

  /** What other rooms may use of the parts of a room. Parts that are not named have no facade. */
  private static final Map<String, Set<String>> FACADES =
      Map.ofEntries(
          Map.entry("cluster.hold", Set.of("Continuation", "SignedSegments")),
          Map.entry("cluster.kmeans", Set.of("Centres")),
          Map.entry("cluster.letters", Set.of("EarlierSegments", "Lettering")),
          Map.entry(
              "cluster.sensitivity",
              Set.of("Agreement", "AnalysisVariant", "LeftOutSource", "VariantAgreement")),
          Map.entry(
              "cluster.stability",
              Set.of(
                  "Borders",
                  "CandidateTrust",
                  "InnerSplit",
                  "ReferenceComparison",
                  "SegmentStability",
                  "SegmentTrust",
                  "SegmentVerdict",
                  "Separation",
                  "Stability",
                  "StructureVerdict",
                  "Trust")),
          Map.entry("contract.odcs", Set.of("ContractChecks", "ContractReader")),
          Map.entry(
              "contract.quality",
              Set.of(
                  "Quality",
                  "QualityArguments",
                  "QualityMetric",
                  "QualityRule",
                  "QualityUnit",
                  "Severity",
                  "Threshold")),
          Map.entry("extract.check", Set.of("Pseudonym", "SpineKeys")),
          Map.entry("extract.find", Set.of("DeliveredFile", "Deliveries")),
          Map.entry("extract.quality", Set.of("RuleResult", "RuleVerdict")),
          Map.entry(
              "extract.row",
              Set.of("ExtractTable", "PhysicalColumns", "Reason", "ReasonCount", "Transforms")),
          Map.entry("extract.store", Set.of("ErasedCount", "HeldExtracts", "HeldFiles")),
          Map.entry(
              "feature.catalog",
              Set.of(
                  "CheckedCatalog",
                  "Feature",
                  "FeatureCatalog",
                  "FeatureCatalogReader",
                  "FeatureRole",
                  "HeldOut",
                  "Icon",
                  "Icons",
                  "Lineage",
                  "SpecialFeatures",
                  "StatementTemplates",
                  "Transform")),
          Map.entry(
              "feature.matrix",
              Set.of(
                  "CorrelatedPair",
                  "ExcludedFeature",
                  "FeatureMatrix",
                  "FeatureScaler",
                  "FeatureScaling",
                  "HalfWindow",
                  "HeldScaling",
                  "Imputation",
                  "OutsideRange",
                  "ScaledColumn",
                  "Standardization")),
          Map.entry("feature.moments", Set.of("ExactMoments")),
          Map.entry("persona.candidate", Set.of("CandidateDrafts", "CandidateTerms", "Candidates")),
          Map.entry(
              "persona.decision",
              Set.of(
                  "Binding",
                  "Council",
                  "CouncilState",
                  "Decision",
                  "DecisionLog",
                  "DecisionSentence",
                  "Motion",
                  "PublishedRun",
                  "RefusedException",
                  "Scribe")),
          Map.entry("persona.due", Set.of("DrawnDay", "DueTerms", "Duties", "PromisedData")),
          Map.entry("persona.guard", Set.of("Draft", "GuardReport", "Guards", "Submission")),
          Map.entry(
              "persona.publication",
              Set.of(
                  "ChangeLog",
                  "Edition",
                  "EditionTerms",
                  "Editor",
                  "RegistryReadme",
                  "RunWithdrawal")),
          Map.entry(
              "persona.registry", Set.of("Registry", "RegistryVerifier", "RenderedFile", "Shelf")),
          Map.entry(
              "persona.standing",
              Set.of("CastStanding", "ClaimVerdict", "JudgedClaim", "PersonaStanding")),
          Map.entry(
              "persona.status",
              Set.of("CouncilPapers", "CouncilStatus", "StatusSurvey", "StatusText")),
          Map.entry("persona.worksheet", Set.of("WorksheetUpdate", "Worksheets")),
          Map.entry(
              "pipeline.activation",
              Set.of(
                  "ActivationException",
                  "DatabaseAccess",
                  "Handover",
                  "HandoverFile",
                  "HandoverTable",
                  "Password")),
          Map.entry("pipeline.score", Set.of("RangeGate", "ScoreSummary", "Standing")),
          Map.entry(
              "profile.claim",
              Set.of(
                  "BaseCondition",
                  "Belief",
                  "BeliefVerdict",
                  "Beliefs",
                  "BeliefsReader",
                  "BoundVerdict",
                  "Comparison",
                  "JudgedBelief",
                  "Measure",
                  "MeasureFigures",
                  "Measures",
                  "QuestionBase")),
          Map.entry("profile.council", Set.of("CouncilFindings")),
          Map.entry(
              "profile.disclosure", Set.of("Cell", "Disclosure", "DisclosureControl", "Release")),
          Map.entry(
              "profile.figure",
              Set.of(
                  "Contrast",
                  "Direction",
                  "FigureKind",
                  "FigurePair",
                  "FigureSentence",
                  "FigureWording",
                  "Overall",
                  "Prevalence",
                  "PublishedFigure",
                  "Strength")),
          Map.entry(
              "profile.group",
              Set.of("Crowds", "Fit", "OutsideProfiles", "OutsideScope", "PublishedScaling")),
          Map.entry(
              "profile.priority",
              Set.of("Growth", "GrowthFigures", "Priorities", "SegmentPriority")),
          Map.entry(
              "profile.silo",
              Set.of(
                  "Crosswalk", "Crosswalks", "FormerName", "RoundedShare", "Silo", "SiloReader")),
          Map.entry("profile.typing", Set.of("TypingTool", "TypingTrial")),
          Map.entry("report.card", Set.of("CardFile", "CardSet", "Cards")),
          Map.entry("report.document", Set.of("AuditDocument", "SegmentsCsv", "SegmentsDocument")),
          Map.entry("report.notebook", Set.of("SegmentsNotebook")),
          Map.entry("report.page", Set.of("ReportPage")),
          Map.entry("report.page.source", Set.of("ColumnDoubts")),
          Map.entry("run.key", Set.of("InputOrigin", "KeyChoice", "PseudonymKey", "SampleMarker")),
          Map.entry(
              "run.lock",
              Set.of(
                  "Contender",
                  "Lease",
                  "LeaseHolder",
                  "LeaseTerms",
                  "LockFile",
                  "WorkspaceLockedException")),
          Map.entry(
              "run.manifest",
              Set.of(
                  "FileDigest",
                  "Manifest",
                  "ManifestInput",
                  "OutputFile",
                  "OutputHasher",
                  "RunId",
                  "RunIngredients",
                  "Tombstone")),
          Map.entry(
              "run.score",
              Set.of(
                  "OpenScore",
                  "ScoreFolder",
                  "ScoreId",
                  "ScoreManifest",
                  "ScoreOutput",
                  "ScoreRewrite",
                  "ScoreVerifier")),
          Map.entry(
              "run.storage",
              Set.of("Access", "HadoopSettings", "Json", "Storage", "WorkspaceException")),
          Map.entry("run.verify", Set.of("RunVerifier")),
          Map.entry("stat.reference", Set.of("ReferencePopulation")));

  @Test
  void onlyTheFacadeOfAPartIsUsedFromOutsideItsRoom() {
    assertThat(usedFromOutside())
        .as("what other rooms use of a part of a room is that part's facade, and all of it is used")
        .isEqualTo(new TreeMap<>(FACADES));
  }

  @Test
  void noFolderIsTooFullToBeReadAtAGlance() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      Map<Path, Long> full =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
      assertThat(full).hasSizeGreaterThan(20);
      assertThat(full.entrySet())
          .filteredOn(folder -> folder.getValue() > MOST_FILES)
          .as("folders of more than " + MOST_FILES + " files")
          .isEmpty();
    }
  }

  /** By part of a room, the outermost classes that other rooms use. */
  private static Map<String, Set<String>> usedFromOutside() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass user : PROGRAM) {
      user.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(type -> type.getPackageName().startsWith("org.dramatis."))
          .filter(type -> rooms(type).size() > 1)
          .filter(type -> !rooms(type).get(0).equals(rooms(user).get(0)))
          .forEach(
              type ->
                  used.computeIfAbsent(String.join(".", rooms(type)), part -> new TreeSet<>())
                      .add(outermost(type).getSimpleName()));
    }
    return used;
  }

  private static List<String> rooms(JavaClass type) {
    return List.of(type.getPackageName().substring("org.dramatis.".length()).split("\\."));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(FacadeRulesTest::outermost).orElse(type);
  }
}
