package org.dramatis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.HouseClasses.PROGRAM;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house about who may use what. */
class HouseRulesTest {
  /** The way of the data: a stage may use those before it and never those after it. */
  private static final List<String> ARROW =
      List.of(
          "extract", "identity", "feature", "cluster", "profile", "persona", "refresh", "report");

  /** What every stage may use. */
  private static final List<String> SHARED =
      List.of("charter", "contract", "engine", "run", "sql", "stat", "yaml");

  /** What stands around the stages, each of which may use those before it. */
  private static final List<String> AROUND = List.of("project", "erase", "pipeline", "command");

  private static String in(String name) {
    return "org.dramatis." + name + "..";
  }

  private static String[] in(Collection<String> names) {
    return names.stream().map(HouseRulesTest::in).toArray(String[]::new);
  }

  @Test
  void theProgramIsLookedAtAtAll() {
    assertThat(PROGRAM.size()).isGreaterThan(200);
  }

  @Test
  void everyPackageHasAPlaceInTheHouse() {
    List<String> all = new ArrayList<>(ARROW);
    all.addAll(SHARED);
    all.addAll(AROUND);
    all.addAll(List.of("draft", "sample"));
    classes()
        .should()
        .resideInAnyPackage(in(all))
        .because("a package without a place is one that no rule on imports holds")
        .check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("forbiddenImports")
  void importsFollowTheArrow(String importer, List<String> forbidden) {
    noClasses()
        .that()
        .resideInAPackage(in(importer))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in(forbidden))
        .allowEmptyShould(true)
        .because("the way of the data is the layout: a stage knows what comes before it")
        .check(PROGRAM);
  }

  static Stream<Arguments> forbiddenImports() {
    List<Arguments> rules = new ArrayList<>();
    for (int i = 0; i < ARROW.size(); i++) {
      List<String> later = new ArrayList<>(ARROW.subList(i + 1, ARROW.size()));
      later.addAll(AROUND);
      later.addAll(List.of("draft", "sample"));
      rules.add(Arguments.of(ARROW.get(i), later));
    }
    List<String> outside = List.of("pipeline", "command", "sample");
    rules.add(Arguments.of("project", with(outside, "identity", "refresh", "report", "erase")));
    rules.add(
        Arguments.of(
            "erase",
            with(
                outside, "feature", "cluster", "profile", "refresh", "report", "persona",
                "project")));
    rules.add(Arguments.of("pipeline", List.of("command", "sample")));
    List<String> stages = new ArrayList<>(ARROW);
    stages.addAll(AROUND);
    // They stand beside the program: they know no stage, and no stage knows them.
    rules.add(Arguments.of("sample", stages));
    rules.add(Arguments.of("draft", stages));
    List<String> others = new ArrayList<>(stages);
    others.addAll(List.of("draft", "sample"));
    SHARED.forEach(shared -> rules.add(Arguments.of(shared, others)));
    return rules.stream();
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching("org.dramatis.(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages that need each other are one package")
        .check(PROGRAM);
  }

  @Test
  void recordsAndStatisticsKnowNoSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(
            in("stat"), in("report"), in("persona"), in("contract"), in("charter"), in("yaml"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
        .because("they work on the driver, on records, and are tested without a session")
        .check(PROGRAM);
  }

  @Test
  void sparksInternalClassesStayInTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("engine"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark.sql.catalyst..",
            "org.apache.spark.sql.classic..",
            "org.apache.spark.sql.execution..",
            "org.apache.spark.sql.internal..",
            "org.apache.spark.rdd..",
            "org.apache.spark.unsafe..")
        .because("Spark promises nothing about them: a new version should touch one folder")
        .check(PROGRAM);
  }

  @Test
  void mathematicsOfOthersStaysInStat() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("stat"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.commons.math3..")
        .because("stat says which definition of a statistic the program means")
        .check(PROGRAM);
  }

  /** Accesses to some members of a class. */
  private static DescribedPredicate<JavaAccess<?>> use(Class<?> owner, String... members) {
    Set<String> names = Set.of(members);
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + String.join(", ", members),
        access ->
            access.getTargetOwner().isAssignableTo(owner) && names.contains(access.getName()));
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void surroundingsBelongToCommands(DescribedPredicate<JavaAccess<?>> use) {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("command"))
        .should()
        .accessTargetWhere(use)
        .because("a stage is a function of its inputs: sessions and clocks are passed in")
        .check(PROGRAM);
  }

  static Stream<DescribedPredicate<JavaAccess<?>>> surroundings() {
    return Stream.of(
        use(SparkSession.class, "builder", "active", "getActiveSession", "getDefaultSession"),
        use(System.class, "exit", "currentTimeMillis", "nanoTime", "getenv", "setProperty"),
        use(System.class, "out", "err", "in"),
        use(Throwable.class, "printStackTrace"),
        use(Runtime.class, "exit", "halt"),
        use(Clock.class, "system", "systemUTC", "systemDefaultZone"),
        use(Clock.class, "tickMillis", "tickSeconds", "tickMinutes"),
        use(Instant.class, "now"),
        use(LocalDate.class, "now"),
        use(LocalDateTime.class, "now"),
        use(ZonedDateTime.class, "now"),
        use(OffsetDateTime.class, "now"),
        use(ZoneId.class, "systemDefault"),
        use(Math.class, "random"));
  }

  @Test
  void theRulesSeeWhatCommandsMayDo() {
    for (DescribedPredicate<JavaAccess<?>> allowed :
        List.of(
            use(SparkSession.class, "builder"),
            use(System.class, "exit"),
            use(System.class, "out"),
            use(Throwable.class, "printStackTrace"),
            use(Clock.class, "systemUTC"))) {
      assertThat(PROGRAM.stream().flatMap(c -> c.getAccessesFromSelf().stream()))
          .as(allowed.getDescription())
          .anyMatch(allowed);
    }
  }

  @Test
  void noStageLogs() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("command"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "org.apache.logging..", "java.util.logging..")
        .because("commands tell the user what happened, once")
        .check(PROGRAM);
  }

  @Test
  void randomnessHasASeed() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(SplittableRandom.class)
        .orShould()
        .accessClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .because("the same inputs give the same run")
        .check(PROGRAM);
  }
}
