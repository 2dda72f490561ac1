package org.dramatis.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.attack.Statement.Knowledge;

/**
 * Solves the system of all statements for each hidden number of customers: the few who have
 * something, or the few who lack it.
 */
final class Attack {
  /**
   * What a reader finds out of few customers.
   *
   * @param who they are
   * @param truly how many they are
   * @param allowed what is left by what is taken to be known alone, up to the minimum cell
   * @param found what all statements leave
   * @param about the statements about them
   */
  record Finding(String who, long truly, Span allowed, Span found, List<Statement> about) {
    @Override
    public String toString() {
      return "%s: truly %d, allowed %s, found %s, from%n  %s"
          .formatted(
              who,
              truly,
              allowed,
              found,
              about.stream().map(Statement::toString).collect(Collectors.joining("\n  ")));
    }
  }

  private final List<Statement> statements;
  private final Set<Partition> partitions;
  private final Map<String, BitSet> groups;
  private final int few;
  private final Unknowns unknowns;
  private final Bounds known = new Bounds();
  private final Bounds told = new Bounds();
  private final Map<String, Set<String>> bases = new LinkedHashMap<>();

  Attack(Reading reading, Map<String, BitSet> met, Map<String, BitSet> groups, int few) {
    this.statements = reading.statements();
    this.partitions = reading.partitions();
    this.groups = groups;
    this.few = few;
    this.unknowns = new Unknowns(met, groups, few);
    learnBases();
    bases.forEach((part, of) -> of.forEach(base -> learnPart(part, base)));
    partitions.forEach(this::learn);
    statements.stream().filter(Statement::isKnown).forEach(this::learn);
    statements.stream().filter(s -> s.knowledge() == Knowledge.TOLD).forEach(this::learn);
  }

  /** Statements that are not true: their reader misreads. */
  List<String> misread() {
    List<String> misread = new ArrayList<>();
    for (Statement statement : statements) {
      long part = unknowns.count(statement.part());
      double value =
          statement.base().isPresent()
              ? part / (double) unknowns.count(statement.base().get())
              : part;
      if (!statement.told().holds(value)) {
        misread.add(statement + " is " + value);
      }
    }
    return misread;
  }

  private void learnBases() {
    for (Statement statement : statements) {
      String part = statement.part().condition();
      String base = statement.base().map(Customers::condition).orElse("true");
      bases.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(base);
      bases.computeIfAbsent(base, p -> new LinkedHashSet<>()).add("true");
    }
    // Bases first, so that a part that is all of its base is the same unknown.
    bases.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .forEach(base -> unknowns.learn(base, "true"));
    bases.forEach((part, of) -> of.forEach(base -> unknowns.learn(part, base)));
  }

  /** A part is no more than its base, and who lacks it is the rest. */
  private void learnPart(String part, String base) {
    String opposite = unknowns.opposite(part);
    for (String group : groups.keySet()) {
      Map<Integer, Double> rest = new HashMap<>();
      rest.merge(unknowns.position(base, group), 1.0, Double::sum);
      rest.merge(unknowns.position(part, group), -1.0, Double::sum);
      add(rest, 0, Double.POSITIVE_INFINITY);
      if (opposite != null && unknowns.isOpposite(part, opposite, base)) {
        Map<Integer, Double> nobody = new HashMap<>(rest);
        nobody.merge(unknowns.position(opposite, group), -1.0, Double::sum);
        add(nobody, 0, 0);
      }
    }
  }

  private void learn(Partition partition) {
    for (String group : groups.keySet()) {
      Map<Integer, Double> rest = new HashMap<>();
      rest.merge(unknowns.position(partition.base(), group), 1.0, Double::sum);
      partition.parts().forEach(p -> rest.merge(unknowns.position(p, group), -1.0, Double::sum));
      boolean isComplete = unknowns.isComplete(partition);
      add(rest, 0, isComplete ? 0 : Double.POSITIVE_INFINITY);
    }
  }

  private void add(Map<Integer, Double> sum, double low, double high) {
    known.add(sum, low, high);
    told.add(sum, low, high);
  }

  private void learn(Statement statement) {
    Map<Integer, Double> part = sum(statement.part(), 1);
    if (statement.isKnown()) {
      add(part, statement.told().low(), statement.told().high());
      return;
    }
    Span span = statement.told();
    if (statement.base().isEmpty()) {
      told.add(part, Math.ceil(span.low() - 1e-6), Math.floor(span.high() + 1e-6));
      return;
    }
    Map<Integer, Double> base = sum(statement.base().get(), 1);
    if (base.keySet().stream().allMatch(told::isFixed)) {
      double n = base.keySet().stream().mapToDouble(told::fixed).sum();
      double off = 1e-6 * Math.max(1, n);
      told.add(part, Math.ceil(span.low() * n - 1e-6), Math.floor(span.high() * n + off));
      return;
    }
    told.add(minus(part, statement.base().get(), span.low()), 0, Double.POSITIVE_INFINITY);
    told.add(minus(part, statement.base().get(), span.high()), Double.NEGATIVE_INFINITY, 0);
  }

  private Map<Integer, Double> minus(Map<Integer, Double> part, Customers base, double factor) {
    Map<Integer, Double> difference = new HashMap<>(part);
    sum(base, -factor).forEach((u, f) -> difference.merge(u, f, Double::sum));
    return difference;
  }

  private Map<Integer, Double> sum(Customers customers, double factor) {
    Map<Integer, Double> sum = new HashMap<>();
    customers
        .groups()
        .forEach(g -> sum.merge(unknowns.position(customers.condition(), g), factor, Double::sum));
    return sum;
  }

  /** What is found of each hidden number, narrowed or not. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    bases.forEach(
        (part, of) -> {
          for (String base : of) {
            for (String group : groups.keySet()) {
              boolean isPart = !unknowns.name(part).equals(unknowns.name(base));
              if (isPart
                  && seen.add(unknowns.name(part) + "|" + unknowns.name(base) + "|" + group)) {
                find(part, base, group, findings);
              }
            }
          }
        });
    return findings;
  }

  private void find(String part, String base, String group, List<Finding> findings) {
    long with = unknowns.count(part, group);
    long lacking = unknowns.count(base, group) - with;
    Customers own = new Customers(part, Set.of(group));
    Customers whole = new Customers(base, Set.of(group));
    if (with < few && isAsked(part, group)) {
      findings.add(finding(part + " in " + group, with, sum(own, 1), own));
    }
    if (lacking < few && lacking + with > 0 && isAsked(part, group)) {
      Map<Integer, Double> rest = minus(sum(whole, 1), own, 1);
      findings.add(finding("not: " + part + " in " + group, lacking, rest, own));
    }
  }

  /** Whether any statement is about a condition in a group. */
  private boolean isAsked(String condition, String group) {
    return statements.stream()
        .anyMatch(
            s ->
                s.part().groups().contains(group)
                    && unknowns.name(s.part().condition()).equals(unknowns.name(condition)));
  }

  private Finding finding(String who, long truly, Map<Integer, Double> sum, Customers own) {
    Span before = known.of(sum);
    Span allowed = new Span(Math.max(0, before.low()), Math.min(few - 1, before.high()));
    List<Statement> about =
        statements.stream()
            .filter(s -> !s.isKnown())
            .filter(s -> s.part().groups().containsAll(own.groups()))
            .filter(s -> unknowns.name(s.part().condition()).equals(unknowns.name(own.condition())))
            .toList();
    boolean isCompared = about.stream().anyMatch(s -> s.knowledge() == Knowledge.COMPARED);
    Span found = isCompared ? new Span(truly, truly) : told.of(sum);
    return new Finding(who, truly, allowed, found, about);
  }

  /** Those hidden numbers of which more is found out than is allowed. */
  static List<Finding> narrowed(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.found().low() > f.allowed().low() || f.found().high() < f.allowed().high())
        .toList();
  }
}
