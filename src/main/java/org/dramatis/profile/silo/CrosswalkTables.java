package org.dramatis.profile.silo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.DisclosureControl.Whole;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * Reads a crosswalk out of the counts of customers.
 *
 * @param segments in their order
 * @param tables by name: {@code 0} is the first silo by segment, {@code 0 1} the first silo by the
 *     second, {@link #SEVERAL} with a silo whom more than one of its rules fits, {@link #EVERYBODY}
 *     whether anybody's persona covers a customer
 * @param revenues what the customers of each persona spent, one per silo, and {@link #CLAIMED} or
 *     not; none where revenue is not known
 */
record CrosswalkTables(
    List<Silo> silos,
    List<SegmentRef> segments,
    Map<String, Map<List<String>, Long>> tables,
    List<SortedMap<String, Summary>> revenues,
    DisclosureControl disclosure) {
  static final String EVERYBODY = "everybody";
  static final String SEVERAL = "several ";
  static final String CLAIMED = "claimed";

  /** In the place of a letter where a customer is outside the scope. */
  static final String OUTSIDE = "";

  Crosswalk crosswalk() {
    Map<List<String>, Long> everybody = tables.getOrDefault(EVERYBODY, Map.of());
    long customers = everybody.values().stream().mapToLong(Long::longValue).sum();
    List<Crosswalk.Department> departments = new ArrayList<>();
    List<Whole> nobodies = new ArrayList<>();
    for (int i = 0; i < silos.size(); i++) {
      departments.add(department(i));
      nobodies.add(nobody(i, departments.get(i).rounding()));
    }
    List<Crosswalk.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < silos.size(); i++) {
      for (int j = i + 1; j < silos.size(); j++) {
        pairs.add(
            new SiloPair(silos.get(i), silos.get(j), shared(i, j), disclosure)
                .pair(nobodies.get(i).leftOf(customers), nobodies.get(j).leftOf(customers)));
      }
    }
    List<Whole> wholes = new ArrayList<>(nobodies);
    wholes.add(Whole.exactly(customers));
    long unclaimed = everybody.getOrDefault(List.of("", ""), 0L);
    Told told = disclosure.releasePart(unclaimed, wholes.toArray(Whole[]::new));
    OptionalDouble revenueShare = revenueShare(silos.size(), "");
    return new Crosswalk(customers, departments, pairs, size(told, revenueShare));
  }

  private static Crosswalk.Size size(Told told, OptionalDouble revenueShare) {
    OptionalLong customers = Release.count(told);
    return new Crosswalk.Size(
        customers,
        told.disclosure(),
        customers.isPresent() ? revenueShare : OptionalDouble.empty());
  }

  private OptionalDouble revenueShare(int table, String label) {
    return revenues.isEmpty()
        ? OptionalDouble.empty()
        : disclosure
            .releaseSharesOfSum(revenues.get(table))
            .getOrDefault(label, OptionalDouble.empty());
  }

  private Crosswalk.Department department(int silo) {
    List<Silo.Persona> personas = silos.get(silo).personas();
    List<SortedMap<Group, Long>> rows = rows(silo);
    List<Release<Group>> releases = disclosure.releaseCounts(rows);
    List<Crosswalk.OfPersona> views = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Optional<Silo.Persona> persona =
          row < personas.size() ? Optional.of(personas.get(row)) : Optional.empty();
      String label = persona.isPresent() ? String.valueOf(row) : Labelling.NOBODY;
      views.add(
          new Crosswalk.OfPersona(
              persona.map(Silo.Persona::name).orElse(""),
              persona.flatMap(Silo.Persona::says),
              size(releases.get(row).everyone(), revenueShare(silo, label)),
              parts(releases.get(row))));
    }
    long all = rows.stream().mapToLong(CrosswalkTables::sum).sum();
    OptionalDouble rounding = releases.get(0).rounding();
    Whole nobody = disclosure.whole(sum(rows.get(personas.size())), rounding);
    return new Crosswalk.Department(
        silos.get(silo).function(),
        views.subList(0, personas.size()),
        views.get(personas.size()),
        count(several(silo), Whole.exactly(all)),
        count(unknown(silo), nobody),
        rounding.stream().mapToLong(base -> (long) base).findFirst());
  }

  /** Of nobody there is nothing to hide, because the configuration shows it as well. */
  private OptionalLong count(long part, Whole whole) {
    return part == 0 ? OptionalLong.of(0) : Release.count(disclosure.releasePart(part, whole));
  }

  private Whole nobody(int silo, OptionalLong rounding) {
    List<SortedMap<Group, Long>> rows = rows(silo);
    return disclosure.whole(
        sum(rows.get(rows.size() - 1)),
        rounding.isPresent()
            ? OptionalDouble.of((double) rounding.getAsLong())
            : OptionalDouble.empty());
  }

  private static long sum(SortedMap<Group, Long> row) {
    return row.values().stream().mapToLong(Long::longValue).sum();
  }

  /** A silo's personas by segment, then those without one. */
  private List<SortedMap<Group, Long>> rows(int silo) {
    List<SortedMap<Group, Long>> rows = new ArrayList<>();
    for (int persona = 0; persona < silos.get(silo).personas().size(); persona++) {
      rows.add(row(silo, List.of(String.valueOf(persona))));
    }
    rows.add(row(silo, List.of(Labelling.NOBODY, Labelling.UNKNOWN)));
    return rows;
  }

  /** Customers with these labels by segment. */
  private SortedMap<Group, Long> row(int silo, List<String> labels) {
    Map<List<String>, Long> counts = tables.getOrDefault(String.valueOf(silo), Map.of());
    SortedMap<Group, Long> cells = new TreeMap<>(Group.ORDER);
    segments.forEach(s -> cells.put(s, customers(counts, labels, s.letter())));
    cells.put(NoSegment.OUTSIDE_SCOPE, customers(counts, labels, OUTSIDE));
    return cells;
  }

  private static long customers(
      Map<List<String>, Long> counts, List<String> labels, String column) {
    return labels.stream().mapToLong(l -> counts.getOrDefault(List.of(l, column), 0L)).sum();
  }

  /** In the order of letters, those outside the scope last. */
  private List<Crosswalk.Part> parts(Release<Group> release) {
    List<Crosswalk.Part> parts = new ArrayList<>();
    segments.forEach(s -> parts.add(part(Optional.of(s), release.of(s))));
    parts.add(part(Optional.empty(), release.of(NoSegment.OUTSIDE_SCOPE)));
    return parts;
  }

  private static Crosswalk.Part part(Optional<SegmentRef> segment, Told told) {
    return new Crosswalk.Part(segment, Release.count(told), told.disclosure());
  }

  private long several(int silo) {
    return tables.getOrDefault(SEVERAL + silo, Map.of()).getOrDefault(List.of("true", ""), 0L);
  }

  /** Customers with a label that is no persona are a part of those whom no persona covers. */
  private long unknown(int silo) {
    return tables.getOrDefault(String.valueOf(silo), Map.of()).entrySet().stream()
        .filter(e -> e.getKey().get(0).equals(Labelling.UNKNOWN))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Customers by both departments' personas; the last row and column are those without one. */
  private List<List<Long>> shared(int one, int other) {
    int rows = silos.get(one).personas().size();
    int columns = silos.get(other).personas().size();
    Long[][] shared = new Long[rows + 1][columns + 1];
    for (Long[] row : shared) {
      Arrays.fill(row, 0L);
    }
    tables
        .getOrDefault(one + " " + other, Map.of())
        .forEach(
            (labels, n) -> shared[place(labels.get(0), rows)][place(labels.get(1), columns)] += n);
    return Arrays.stream(shared).map(List::of).toList();
  }

  private static int place(String label, int nobody) {
    return label.equals(Labelling.NOBODY) || label.equals(Labelling.UNKNOWN)
        ? nobody
        : Integer.parseInt(label);
  }
}
