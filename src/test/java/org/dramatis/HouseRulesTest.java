package org.dramatis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, as far as a program can hold them. */
class HouseRulesTest {
  /** The way of the data: a stage imports those before it and never those after it. */
  private static final List<String> ARROW =
      List.of("extract", "identity", "feature", "cluster", "profile", "refresh", "report");

  /** What every stage may use. */
  private static final List<String> SHARED = List.of("contract", "run", "stat");

  private static final int LONGEST_FILE = 320;

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.dramatis");

  private static String in(String name) {
    return "org.dramatis." + name + "..";
  }

  @Test
  void theProgramIsLookedAtAtAll() {
    assertThat(PROGRAM.size()).isGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("forbiddenImports")
  void importsFollowTheArrow(String stage, List<String> later) {
    noClasses()
        .that()
        .resideInAPackage(in(stage))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(HouseRulesTest::in).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  static Stream<Arguments> forbiddenImports() {
    List<Arguments> rules = new ArrayList<>();
    for (int i = 0; i < ARROW.size(); i++) {
      List<String> later = new ArrayList<>(ARROW.subList(i + 1, ARROW.size()));
      later.addAll(List.of("command", "sample"));
      // The charter is a persona's record and is printed by reports; stages do not know the
      // council.
      if (!ARROW.get(i).equals("report")) {
        later.add("persona");
      }
      rules.add(Arguments.of(ARROW.get(i), later));
    }
    for (String shared : SHARED) {
      List<String> others = new ArrayList<>(ARROW);
      others.addAll(List.of("persona", "command", "sample"));
      rules.add(Arguments.of(shared, others));
    }
    return rules.stream();
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.dramatis.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void recordsAndStatisticsKnowNoSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(in("stat"), in("report"), in("persona"), in("contract"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.spark..")
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
  void sessionsClocksAndExitsBelongToCommands(DescribedPredicate<JavaAccess<?>> use) {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("command"))
        .should()
        .accessTargetWhere(use)
        .check(PROGRAM);
  }

  static Stream<DescribedPredicate<JavaAccess<?>>> surroundings() {
    return Stream.of(
        use(SparkSession.class, "builder", "active", "getActiveSession"),
        use(System.class, "exit", "currentTimeMillis", "nanoTime", "getenv", "setProperty"),
        use(Runtime.class, "exit", "halt"),
        use(Clock.class, "system", "systemUTC", "systemDefaultZone", "tickSeconds", "tickMinutes"),
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
        List.of(use(SparkSession.class, "builder"), use(System.class, "exit"))) {
      assertThat(PROGRAM.stream().flatMap(c -> c.getAccessesFromSelf().stream()))
          .as(allowed.getDescription())
          .anyMatch(allowed);
    }
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
        .check(PROGRAM);
  }

  @Test
  void nothingStaticChanges() {
    // The compiler's own fields, such as the table behind a switch over an enum, are synthetic.
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(PROGRAM);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Manager|Constants|Impl)")
        .check(PROGRAM);
    noMethods().should().haveNameMatching(".*\\.get[A-Z][A-Za-z]*\\(.*").check(PROGRAM);
  }

  @Test
  void recordsBetweenStagesHoldNoArrays() {
    fields()
        .that()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat(are("public records", c -> c.isRecord() && isPublic(c)))
        .should(never("be an array", field -> field.getRawType().isArray()))
        .check(PROGRAM);
  }

  @Test
  void publicMethodsTakeNoBooleans() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(are("public, no records", c -> isPublic(c) && !c.isRecord()))
        .should(
            never(
                "take a boolean",
                method ->
                    method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(boolean.class))))
        .check(PROGRAM);
  }

  @Test
  void noDatasetIsMadeOfRecords() {
    // Spark's bean encoder gives records an empty schema.
    noClasses().should().accessTargetWhere(use(Encoders.class, "bean")).check(PROGRAM);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static <T extends JavaMember> ArchCondition<T> never(String what, Predicate<T> broken) {
    return new ArchCondition<>("never " + what) {
      @Override
      public void check(T member, ConditionEvents events) {
        if (broken.test(member)) {
          events.add(SimpleConditionEvent.violated(member, member.getDescription()));
        }
      }
    };
  }

  @Test
  void filesAreShortEnoughToBeRead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file :
          files.filter(f -> f.toString().matches(".*\\.(java|jte)")).sorted().toList()) {
        long lines = Files.readAllLines(file).size();
        if (lines > LONGEST_FILE) {
          tooLong.add(file + ": " + lines + " lines");
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }
}
