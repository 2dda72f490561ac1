package org.dramatis.profile.silo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.Attack;
import org.dramatis.profile.Subtraction;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.stat.Matching;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is printed of departments' personas gives a number of too few customers back. The
 * unknowns are the customers who are alike to all departments and in the same segment.
 */
class CrosswalkAttackTest {
  private static final List<String> SEGMENTS = List.of("A", "B", CrosswalkTables.OUTSIDE);

  /**
   * Customers who are alike.
   *
   * @param labels what each department calls them
   */
  private record Alike(List<String> labels, String segment) {}

  /** Everybody, and what is known of them: how large segments are, then what is published. */
  private static final class Population {
    private final Map<Alike, Long> customers = new HashMap<>();
    private final List<Integer> personas = new ArrayList<>();
    private final Subtraction before;
    private final Subtraction subtraction;
    private int small;

    Population(Random random) {
      int silos = 1 + random.nextInt(3);
      List<List<String>> labels = new ArrayList<>(List.of(List.of()));
      for (int i = 0; i < silos; i++) {
        int own = 1 + random.nextInt(silos == 3 ? 2 : 3);
        personas.add(own);
        List<List<String>> longer = new ArrayList<>();
        for (List<String> before : labels) {
          for (String label : labels(own)) {
            List<String> after = new ArrayList<>(before);
            after.add(label);
            longer.add(after);
          }
        }
        labels = longer;
      }
      int most = 10 + random.nextInt(150);
      boolean isSparse = random.nextBoolean();
      for (List<String> own : labels) {
        for (String segment : SEGMENTS) {
          boolean isEmpty = isSparse && random.nextInt(3) > 0;
          customers.put(new Alike(own, segment), isEmpty ? 0 : Attack.few(random, most));
        }
      }
      before = new Subtraction(names(who -> true));
      subtraction = new Subtraction(names(who -> true));
      for (String segment : SEGMENTS) {
        before.learn(names(in(segment)));
        subtraction.learn(names(in(segment)));
      }
    }

    private static List<String> labels(int personas) {
      List<String> labels =
          new ArrayList<>(IntStream.range(0, personas).mapToObj(String::valueOf).toList());
      labels.add(Labelling.NOBODY);
      labels.add(Labelling.UNKNOWN);
      return labels;
    }

    private Collection<String> names(Predicate<Alike> who) {
      return customers.keySet().stream().filter(who).map(Alike::toString).toList();
    }

    private long count(Predicate<Alike> who) {
      return customers.entrySet().stream()
          .filter(e -> who.test(e.getKey()))
          .mapToLong(Map.Entry::getValue)
          .sum();
    }

    private void learns(OptionalLong told, Predicate<Alike> who) {
      told.ifPresent(
          n -> {
            assertThat(n).isEqualTo(count(who));
            subtraction.learn(names(who));
          });
    }

    private void cannotFind(String what, Predicate<Alike> who) {
      if (Attack.isFew(count(who)) && !before.gives(names(who))) {
        small++;
        assertThat(subtraction.gives(names(who)))
            .as("%s, %d of %s", what, count(who), customers)
            .isFalse();
      }
    }

    /** None of these groups, nor several of them together. */
    private void cannotFind(String what, List<Predicate<Alike>> groups) {
      for (int subset = 1; subset < 1 << groups.size(); subset++) {
        Predicate<Alike> some = who -> false;
        for (int i = 0; i < groups.size(); i++) {
          some = (subset >> i & 1) == 1 ? some.or(groups.get(i)) : some;
        }
        cannotFind(what + " " + Integer.toBinaryString(subset), some);
      }
    }

    private Crosswalk crosswalk() {
      List<Silo> silos = new ArrayList<>();
      Map<String, Map<List<String>, CrosswalkTables.Count>> tables = new HashMap<>();
      for (int i = 0; i < personas.size(); i++) {
        silos.add(
            new Silo(
                "s" + i,
                "s" + i,
                IntStream.range(0, personas.get(i))
                    .mapToObj(p -> new Silo.Persona("p" + p, Optional.empty(), Optional.empty()))
                    .toList(),
                Optional.empty()));
      }
      customers.forEach(
          (who, n) -> {
            for (int i = 0; i < personas.size(); i++) {
              add(tables, String.valueOf(i), List.of(who.labels().get(i), who.segment()), n);
              for (int j = i + 1; j < personas.size(); j++) {
                add(tables, i + " " + j, List.of(who.labels().get(i), who.labels().get(j)), n);
              }
            }
            boolean isClaimed = who.labels().stream().anyMatch(label -> !isNobody(label));
            add(tables, CrosswalkTables.EVERYBODY, List.of(isClaimed ? "claimed" : "", ""), n);
          });
      return new CrosswalkTables(
              silos, segments("A", "B"), tables, new DisclosureControl(Attack.MINIMUM_CELL))
          .crosswalk(true);
    }

    private static void add(
        Map<String, Map<List<String>, CrosswalkTables.Count>> tables,
        String table,
        List<String> cell,
        long n) {
      tables
          .computeIfAbsent(table, t -> new HashMap<>())
          .merge(
              cell,
              new CrosswalkTables.Count(n, n),
              (a, b) ->
                  new CrosswalkTables.Count(
                      a.customers() + b.customers(), a.revenue() + b.revenue()));
    }

    /** Whom a department calls by its persona; those without one come after the personas. */
    private Predicate<Alike> is(int silo, int persona) {
      return persona == personas.get(silo)
          ? who -> isNobody(who.labels().get(silo))
          : who -> who.labels().get(silo).equals(String.valueOf(persona));
    }

    /** Whom two departments mean by matched personas; which these are is no secret. */
    private Predicate<Alike> matched(int one, int other) {
      long[][] shared =
          IntStream.range(0, personas.get(one))
              .mapToObj(
                  i ->
                      IntStream.range(0, personas.get(other))
                          .mapToLong(j -> count(is(one, i).and(is(other, j))))
                          .toArray())
              .toArray(long[][]::new);
      Matching matching = Matching.ofClasses(shared);
      Predicate<Alike> matched = who -> false;
      for (int i = 0; i < shared.length; i++) {
        if (matching.columnOf(i).isPresent()) {
          matched = matched.or(is(one, i).and(is(other, matching.columnOf(i).getAsInt())));
        }
      }
      return matched;
    }

    private List<Predicate<Alike>> groups(int silo) {
      return IntStream.rangeClosed(0, personas.get(silo)).mapToObj(p -> is(silo, p)).toList();
    }
  }

  private static boolean isNobody(String label) {
    return label.equals(Labelling.NOBODY) || label.equals(Labelling.UNKNOWN);
  }

  private static Predicate<Alike> in(String segment) {
    return who -> who.segment().equals(segment);
  }

  private static void learn(Population people, Crosswalk crosswalk) {
    for (int silo = 0; silo < people.personas.size(); silo++) {
      int own = silo;
      Crosswalk.Department department = crosswalk.departments().get(silo);
      List<Crosswalk.OfPersona> views = new ArrayList<>(department.personas());
      views.add(department.nobody());
      for (int p = 0; p < views.size(); p++) {
        Predicate<Alike> who = people.is(silo, p);
        people.learns(views.get(p).group().customers(), who);
        if (views.get(p).group().customers().isEmpty()) {
          assertThat(views.get(p).group().revenueShare()).isEmpty();
        }
        views
            .get(p)
            .parts()
            .forEach(
                part ->
                    people.learns(
                        part.customers(),
                        who.and(in(part.segment().map(SegmentRef::letter).orElse("")))));
      }
      people.learns(department.unknown(), who -> who.labels().get(own).equals(Labelling.UNKNOWN));
    }
    people.learns(
        crosswalk.unclaimed().customers(),
        who -> who.labels().stream().allMatch(CrosswalkAttackTest::isNobody));
  }

  private static void learn(Population people, Crosswalk.Pair pair) {
    int one = Integer.parseInt(pair.first().substring(1));
    int other = Integer.parseInt(pair.second().substring(1));
    Predicate<Alike> nameless =
        people.is(one, people.personas.get(one)).or(people.is(other, people.personas.get(other)));
    people.learns(pair.both(), nameless.negate());
    for (Crosswalk.Match match : pair.matches()) {
      Predicate<Alike> first = people.is(one, Integer.parseInt(match.first().substring(1)));
      Predicate<Alike> second = people.is(other, Integer.parseInt(match.second().substring(1)));
      people.learns(OptionalLong.of(match.customers()), first.and(second));
      people.learns(
          OptionalLong.of(match.ofFirst()),
          first.and(people.is(other, people.personas.get(other)).negate()));
    }
    people.learns(pair.same(), people.matched(one, other));
  }

  @Test
  void noNumberOfTooFewCustomersIsFound() {
    Random random = new Random(31);
    int small = 0;
    int matches = 0;
    for (int trial = 0; trial < 300; trial++) {
      Population people = new Population(random);
      Crosswalk crosswalk = people.crosswalk();
      learn(people, crosswalk);
      crosswalk.pairs().forEach(pair -> learn(people, pair));
      for (int silo = 0; silo < people.personas.size(); silo++) {
        List<Predicate<Alike>> groups = people.groups(silo);
        people.cannotFind("personas", groups);
        for (Predicate<Alike> group : groups) {
          people.cannotFind("row", SEGMENTS.stream().map(s -> group.and(in(s))).toList());
        }
        for (String segment : SEGMENTS) {
          people.cannotFind("segment", groups.stream().map(g -> g.and(in(segment))).toList());
        }
        int own = silo;
        people.cannotFind("label", who -> who.labels().get(own).equals(Labelling.UNKNOWN));
        people.cannotFind("no label", who -> who.labels().get(own).equals(Labelling.NOBODY));
        for (int other = 0; other < people.personas.size(); other++) {
          if (other != silo) {
            for (Predicate<Alike> group : groups) {
              people.cannotFind("pair", people.groups(other).stream().map(group::and).toList());
            }
          }
        }
      }
      people.cannotFind(
          "unclaimed", who -> who.labels().stream().allMatch(CrosswalkAttackTest::isNobody));
      small += people.small;
      matches += crosswalk.pairs().stream().mapToInt(pair -> pair.matches().size()).sum();
    }
    assertThat(small).isGreaterThan(1_000);
    assertThat(matches).isGreaterThan(50);
  }
}
