package org.dramatis.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.dramatis.profile.disclosure.Release.Told;
import org.junit.jupiter.api.Test;

/**
 * Somebody reads all that a run tells of the same customers: a text feature, flags of its values
 * and their negations, measures, and what a belief compares. He knows which of them are about the
 * same customers and solves the system of linear bounds, by another way than the control does.
 */
class RunAttackTest {
  private static final int FEW = 11;
  private static final int SEGMENTS = 3;
  private static final int VALUES = 4;

  /** Customers of one kind: a segment, a value, and whether a belief is about them. */
  private record Kind(int segment, int value, boolean isMeant) {
    static final int COUNT = SEGMENTS * VALUES * 2;

    static Kind of(int index) {
      return new Kind(index / 2 / VALUES, index / 2 % VALUES, index % 2 == 1);
    }
  }

  /** What is known of a sum over kinds. */
  private static final class Reader {
    private final long[] customers;
    private final List<LinearConstraint> known = new ArrayList<>();
    private final List<double[]> hidden = new ArrayList<>();

    Reader(long[] customers) {
      this.customers = customers;
    }

    static double[] sum(ToLongFunction<Kind> isOf) {
      return IntStream.range(0, Kind.COUNT)
          .mapToDouble(i -> isOf.applyAsLong(Kind.of(i)))
          .toArray();
    }

    long count(double[] sum) {
      return Math.round(
          IntStream.range(0, Kind.COUNT).mapToDouble(i -> sum[i] * customers[i]).sum());
    }

    void learnSize(double[] sum) {
      known.add(new LinearConstraint(sum, Relationship.EQ, count(sum)));
    }

    /** Learns what is told of the part of some customers. */
    void learn(Told told, double rounding, double[] part, double[] whole) {
      long n = count(whole);
      double half = rounding / 2 * n;
      switch (told.disclosure()) {
        case SHOWN -> {
          double value = told.value().getAsDouble() * n;
          known.add(new LinearConstraint(part, Relationship.GEQ, value - half));
          known.add(new LinearConstraint(part, Relationship.LEQ, value + half));
        }
        case BELOW ->
            known.add(new LinearConstraint(part, Relationship.LEQ, told.bound().getAsDouble() * n));
        case ABOVE ->
            known.add(new LinearConstraint(part, Relationship.GEQ, told.bound().getAsDouble() * n));
        case WITHHELD -> {}
      }
      long with = count(part);
      if (with < FEW) {
        hidden.add(part);
      }
      if (n - with < FEW) {
        hidden.add(IntStream.range(0, part.length).mapToDouble(i -> whole[i] - part[i]).toArray());
      }
    }

    void findsNothing(String description) {
      for (double[] few : hidden) {
        assertThat(extreme(few, GoalType.MINIMIZE)).as(description).isLessThan(1e-6);
        assertThat(extreme(few, GoalType.MAXIMIZE)).as(description).isGreaterThan(FEW - 1 - 1e-6);
      }
    }

    private double extreme(double[] sum, GoalType goal) {
      return new SimplexSolver()
          .optimize(
              new MaxIter(10_000),
              new LinearObjectiveFunction(sum, 0),
              new LinearConstraintSet(known),
              new NonNegativeConstraint(true),
              goal)
          .getValue();
    }
  }

  private static long[] customers(Random random) {
    long[] customers = new long[Kind.COUNT];
    for (int i = 0; i < customers.length; i++) {
      int kind = random.nextInt(4);
      customers[i] = kind == 0 ? random.nextInt(6) : random.nextInt(kind == 1 ? 40 : 900);
    }
    return customers;
  }

  private static double[] in(int segment) {
    return Reader.sum(kind -> kind.segment() == segment ? 1 : 0);
  }

  private static double[] of(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).toArray();
  }

  /** A property's cells by group, and of each group its customers. */
  private static SortedMap<String, Cell> row(
      Reader reader, Map<String, double[]> groups, double[] property) {
    SortedMap<String, Cell> row = new TreeMap<>();
    groups.forEach(
        (name, group) ->
            row.put(name, new Cell(reader.count(group), reader.count(of(group, property)))));
    return row;
  }

  private static void learn(
      Reader reader, Release<String> release, Map<String, double[]> groups, double[] property) {
    double rounding = release.rounding().orElse(0);
    double[] all = Reader.sum(kind -> 1);
    groups.forEach(
        (name, group) -> reader.learn(release.of(name), rounding, of(group, property), group));
    reader.learn(release.everyone(), rounding, property, all);
  }

  private static double[] not(double[] property) {
    return IntStream.range(0, property.length).mapToDouble(i -> 1 - property[i]).toArray();
  }

  @Test
  void allThatARunTellsTogetherNarrowsNoFewCustomers() {
    Random random = new Random(36);
    int hidden = 0;
    for (int trial = 0; trial < 250; trial++) {
      Reader reader = new Reader(customers(random));
      Map<String, double[]> segments = new LinkedHashMap<>();
      for (int segment = 0; segment < SEGMENTS; segment++) {
        segments.put(String.valueOf((char) ('A' + segment)), in(segment));
      }
      segments.values().forEach(reader::learnSize);
      List<double[]> values =
          IntStream.range(0, VALUES)
              .mapToObj(value -> Reader.sum(kind -> kind.value() == value ? 1 : 0))
              .toList();
      double[] meant = Reader.sum(kind -> kind.isMeant() ? 1 : 0);
      DisclosureControl control = new DisclosureControl(FEW, 10);
      // The last value is not listed.
      List<double[]> listed = values.subList(0, VALUES - random.nextInt(2));
      List<Release<String>> releases =
          control.releaseValues(
              listed.stream().map(value -> row(reader, segments, value)).toList());
      for (int i = 0; i < listed.size(); i++) {
        learn(reader, releases.get(i), segments, listed.get(i));
      }
      List<double[]> others = List.of(values.get(0), not(values.get(1)), meant, values.get(2));
      for (double[] flag : others) {
        learn(reader, control.release(row(reader, segments, flag)), segments, flag);
      }
      reader.learnSize(meant);
      Map<String, double[]> sides = Map.of("own", meant, "others", not(meant));
      learn(reader, control.release(row(reader, sides, values.get(1))), sides, values.get(1));
      reader.findsNothing("trial " + trial);
      hidden += reader.hidden.size();
    }
    assertThat(hidden).isGreaterThan(400);
  }
}
