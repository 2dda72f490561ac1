package org.dramatis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.dramatis.HouseClasses.PROGRAM;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;

/** The rules of the house about the shape of classes: their state, names and signatures. */
class ShapeRulesTest {
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
        .andShould(never("hold what can change", ShapeRulesTest::holdsWhatChanges))
        .because("static state outlives a run and is shared by whoever runs beside it")
        .check(PROGRAM);
  }

  private static boolean holdsWhatChanges(JavaField field) {
    try {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      Object value = reflected.get(null);
      String type = value.getClass().getName();
      boolean fixed =
          type.startsWith("java.util.ImmutableCollections")
              || type.startsWith("java.util.Collections$Unmodifiable");
      return value.getClass().isArray()
          || ((value instanceof Collection || value instanceof Map) && !fixed)
          || type.startsWith("java.util.concurrent.atomic.")
          || value instanceof Random
          || value instanceof StringBuilder;
    } catch (IllegalAccessException e) {
      throw new AssertionError(field.getFullName(), e);
    }
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helpers?|Managers?|Constants?|Impl)")
        .because("such a name says that nobody found what the class is")
        .check(PROGRAM);
  }

  @Test
  void questionsAreNamedAfterTheirAnswer() {
    methods()
        .should(never("be called get", ShapeRulesTest::isCalledGet))
        .because("`rows()` says as much as `getRows()`")
        .check(PROGRAM);
  }

  // What a library's type demands has the library's name.
  private static boolean isCalledGet(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return method.getName().matches("get[A-Z].*")
        && Stream.concat(
                owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
            .flatMap(type -> type.getMethods().stream())
            .noneMatch(inherited -> inherited.getName().equals(method.getName()));
  }

  @Test
  void recordsBetweenStagesHoldNoArrays() {
    fields()
        .that()
        .areNotStatic()
        .and()
        .areDeclaredInClassesThat(are("public records", c -> c.isRecord() && isPublic(c)))
        .should(never("be an array", field -> field.getRawType().isArray()))
        .because("an array can be changed by whoever was given the record")
        .check(PROGRAM);
  }

  @Test
  void publicMethodsTakeNoBooleans() {
    codeUnits()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat(are("public", ShapeRulesTest::isPublic))
        .should(never("take a boolean", ShapeRulesTest::takesABoolean))
        .because("nobody can read what `true` means in a call; an enum says it")
        .check(PROGRAM);
  }

  // A record's own constructor takes its components, whose names stand at the call's other end.
  private static boolean takesABoolean(JavaCodeUnit unit) {
    boolean isRecord = unit.isConstructor() && unit.getOwner().isRecord();
    return !isRecord
        && unit.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(boolean.class));
  }

  @Test
  void noRecordIsEncodedAsABean() {
    noClasses()
        .should()
        .callMethod(Encoders.class, "bean", Class.class)
        .because("Spark's bean encoder gives records an empty schema")
        .check(PROGRAM);
  }

  @Test
  void tablesAreMadeOfRows() {
    codeUnits()
        .should(never("use a Dataset of records", ShapeRulesTest::usesDatasetOfRecords))
        .because("inside a stage a table is a Dataset of Row with a declared schema")
        .check(PROGRAM);
  }

  private static boolean usesDatasetOfRecords(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
        .anyMatch(ShapeRulesTest::isDatasetOfRecords);
  }

  private static boolean isDatasetOfRecords(JavaType type) {
    if (!(type instanceof JavaParameterizedType generic)) {
      return false;
    }
    boolean isDataset = generic.toErasure().isEquivalentTo(Dataset.class);
    return generic.getActualTypeArguments().stream()
        .anyMatch(a -> (isDataset && a.toErasure().isRecord()) || isDatasetOfRecords(a));
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
}
