package org.dramatis.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** Linear bounds of unknown numbers, none of them negative, and what they leave of a sum. */
final class Bounds {
  /** Numbers of customers are whole, and a solver's are not. */
  private static final double SLACK = 1e-5;

  /** A sum of unknowns, by position, that lies in a span. */
  private record Bound(Map<Integer, Double> sum, Span span) {}

  private final List<Bound> bounds = new ArrayList<>();
  private final Map<Integer, Double> fixed = new HashMap<>();

  /** Learns where a sum lies. */
  void add(Map<Integer, Double> sum, double low, double high) {
    if (sum.size() == 1 && low == high && sum.values().iterator().next() == 1) {
      fixed.put(sum.keySet().iterator().next(), low);
    } else {
      bounds.add(new Bound(Map.copyOf(sum), new Span(low, high)));
    }
  }

  /** Whether an unknown has one number by what was told of it alone. */
  boolean isFixed(int unknown) {
    return fixed.containsKey(unknown);
  }

  /** The number of an unknown that is fixed. */
  double fixed(int unknown) {
    return fixed.get(unknown);
  }

  /** The whole numbers that all bounds together leave of a sum. */
  Span of(Map<Integer, Double> sum) {
    List<Bound> near = near(sum);
    Map<Integer, Integer> columns = new LinkedHashMap<>();
    List<LinearConstraint> constraints = new ArrayList<>();
    near.forEach(b -> free(b.sum()).keySet().forEach(u -> columns.putIfAbsent(u, columns.size())));
    free(sum).keySet().forEach(u -> columns.putIfAbsent(u, columns.size()));
    double known = constant(sum);
    if (free(sum).isEmpty()) {
      return new Span(known, known);
    }
    for (Bound bound : near) {
      double[] row = row(bound.sum(), columns);
      double constant = constant(bound.sum());
      if (bound.span().low() == bound.span().high()) {
        double value = bound.span().low() - constant;
        constraints.add(new LinearConstraint(row, Relationship.EQ, value));
        continue;
      }
      if (Double.isFinite(bound.span().low())) {
        constraints.add(new LinearConstraint(row, Relationship.GEQ, bound.span().low() - constant));
      }
      if (Double.isFinite(bound.span().high())) {
        constraints.add(
            new LinearConstraint(row, Relationship.LEQ, bound.span().high() - constant));
      }
    }
    double[] goal = row(sum, columns);
    double low = known + extreme(goal, constraints, GoalType.MINIMIZE);
    double high = known + extreme(goal, constraints, GoalType.MAXIMIZE);
    return new Span(Math.ceil(low - SLACK), Math.floor(high + SLACK));
  }

  private static double extreme(
      double[] goal, List<LinearConstraint> constraints, GoalType direction) {
    return new SimplexSolver()
        .optimize(
            new MaxIter(20_000),
            new LinearObjectiveFunction(goal, 0),
            new LinearConstraintSet(constraints),
            new NonNegativeConstraint(true),
            direction)
        .getValue();
  }

  /** The bounds that have to do with a sum, directly or through others. */
  private List<Bound> near(Map<Integer, Double> sum) {
    Map<Integer, List<Bound>> of = new HashMap<>();
    for (Bound bound : bounds) {
      free(bound.sum())
          .keySet()
          .forEach(u -> of.computeIfAbsent(u, k -> new ArrayList<>()).add(bound));
    }
    Set<Bound> near = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(free(sum).keySet());
    while (!open.isEmpty()) {
      for (Bound bound : of.getOrDefault(open.remove(), List.of())) {
        if (near.add(bound)) {
          open.addAll(free(bound.sum()).keySet());
        }
      }
    }
    return bounds.stream().filter(near::contains).toList();
  }

  private Map<Integer, Double> free(Map<Integer, Double> sum) {
    return sum.entrySet().stream()
        .filter(e -> !fixed.containsKey(e.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private double constant(Map<Integer, Double> sum) {
    return sum.entrySet().stream()
        .filter(e -> fixed.containsKey(e.getKey()))
        .mapToDouble(e -> e.getValue() * fixed.get(e.getKey()))
        .sum();
  }

  private static double[] row(Map<Integer, Double> sum, Map<Integer, Integer> columns) {
    double[] row = new double[columns.size()];
    sum.forEach(
        (unknown, factor) -> {
          if (columns.containsKey(unknown)) {
            row[columns.get(unknown)] += factor;
          }
        });
    return row;
  }
}
