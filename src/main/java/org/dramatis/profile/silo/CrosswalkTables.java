package org.dramatis.profile.silo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.Group;
import org.dramatis.cluster.Group.NoSegment;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;

/**
 * Reads a crosswalk out of the counts of customers.
 *
 * @param segments in their order
 * @param tables by name: {@code 0} is the first silo by segment, {@code 0 1} the first silo by the
 *     second, {@link #SEVERAL} with a silo whom more than one of its rules fits, {@link #EVERYBODY}
 *     whether anybody's persona covers a customer
 */
record CrosswalkTables(
    List<Silo> silos,
    List<SegmentRef> segments,
    Map<String, Map<List<String>, Count>> tables,
    DisclosureControl disclosure) {
  static final String EVERYBODY = "everybody";
  static final String SEVERAL = "several ";

  /** In the place of a letter where a customer is outside the scope. */
  static final String OUTSIDE = "";

  /** Customers who fall together, and what they spent. */
  record Count(long customers, double revenue) {
    static final Count NONE = new Count(0, 0);
  }

  Crosswalk crosswalk(boolean knowsRevenue) {
    Map<List<String>, Count> everybody = tables.getOrDefault(EVERYBODY, Map.of());
    long customers = everybody.values().stream().mapToLong(Count::customers).sum();
    double all = everybody.values().stream().mapToDouble(Count::revenue).sum();
    double revenue = knowsRevenue ? all : 0;
    Count unclaimed = everybody.getOrDefault(List.of("", ""), Count.NONE);
    List<Crosswalk.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < silos.size(); i++) {
      for (int j = i + 1; j < silos.size(); j++) {
        pairs.add(SiloPair.of(silos.get(i), silos.get(j), shared(i, j), disclosure));
      }
    }
    List<Crosswalk.Department> departments =
        IntStream.range(0, silos.size()).mapToObj(i -> department(i, revenue)).toList();
    // How many one or two departments leave out follows from how many each of them does, and both.
    boolean isUnclaimedTold =
        departments.stream().allMatch(d -> d.nobody().group().customers().isPresent())
            && pairs.stream().allMatch(pair -> pair.both().isPresent());
    OptionalLong told =
        isUnclaimedTold
            ? disclosure.releasePart(unclaimed.customers(), customers)
            : OptionalLong.empty();
    return new Crosswalk(
        customers,
        departments,
        pairs,
        new Crosswalk.Size(
            told, told.isPresent() ? share(unclaimed.revenue(), revenue) : OptionalDouble.empty()));
  }

  /** A part of all revenue; empty when revenue is not known or does not add up to anything. */
  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  private Crosswalk.Department department(int silo, double revenue) {
    Map<List<String>, Count> counts = tables.getOrDefault(String.valueOf(silo), Map.of());
    List<Silo.Persona> personas = silos.get(silo).personas();
    List<List<String>> labels = new ArrayList<>();
    for (int persona = 0; persona < personas.size(); persona++) {
      labels.add(List.of(String.valueOf(persona)));
    }
    labels.add(List.of(Labelling.NOBODY, Labelling.UNKNOWN));
    List<SortedMap<Group, Long>> rows = labels.stream().map(own -> row(counts, own)).toList();
    List<Release<Group>> releases = disclosure.releaseCounts(rows);
    List<Crosswalk.OfPersona> views = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Release<Group> release = releases.get(row);
      Optional<Silo.Persona> persona =
          row < personas.size() ? Optional.of(personas.get(row)) : Optional.empty();
      views.add(
          new Crosswalk.OfPersona(
              persona.map(Silo.Persona::name).orElse(""),
              persona.flatMap(Silo.Persona::says),
              new Crosswalk.Size(
                  count(release.everyone()),
                  release.everyone().value().isPresent()
                      ? share(revenue(counts, labels.get(row)), revenue)
                      : OptionalDouble.empty()),
              parts(release)));
    }
    long all = rows.stream().flatMap(r -> r.values().stream()).mapToLong(Long::longValue).sum();
    return new Crosswalk.Department(
        silos.get(silo).function(),
        views.subList(0, personas.size()),
        views.get(personas.size()),
        disclosure.releasePart(several(silo), all),
        unknown(counts, releases.get(personas.size())));
  }

  /** A row of the table: customers with these labels by segment. */
  private SortedMap<Group, Long> row(Map<List<String>, Count> counts, List<String> labels) {
    SortedMap<Group, Long> cells = new TreeMap<>(Group.ORDER);
    segments.forEach(s -> cells.put(s, customers(counts, labels, s.letter())));
    cells.put(NoSegment.OUTSIDE_SCOPE, customers(counts, labels, OUTSIDE));
    return cells;
  }

  /** In the order of letters, those outside the scope last. */
  private List<Crosswalk.Part> parts(Release<Group> release) {
    List<Crosswalk.Part> parts = new ArrayList<>();
    segments.forEach(s -> parts.add(new Crosswalk.Part(Optional.of(s), count(release.of(s)))));
    parts.add(new Crosswalk.Part(Optional.empty(), count(release.of(NoSegment.OUTSIDE_SCOPE))));
    return parts;
  }

  private long several(int silo) {
    return tables
        .getOrDefault(SEVERAL + silo, Map.of())
        .getOrDefault(List.of("true", ""), Count.NONE)
        .customers();
  }

  /** Customers with a label that is no persona are a part of those whom no persona covers. */
  private OptionalLong unknown(Map<List<String>, Count> counts, Release<Group> nobody) {
    long unknown =
        counts.entrySet().stream()
            .filter(e -> e.getKey().get(0).equals(Labelling.UNKNOWN))
            .mapToLong(e -> e.getValue().customers())
            .sum();
    OptionalLong told = count(nobody.everyone());
    if (unknown == 0 || told.isEmpty()) {
      return unknown == 0 ? OptionalLong.of(0) : OptionalLong.empty();
    }
    return disclosure.releasePart(unknown, told.getAsLong());
  }

  private static OptionalLong count(Release.Told told) {
    return told.value().stream().mapToLong(value -> (long) value).findFirst();
  }

  private static long customers(
      Map<List<String>, Count> counts, List<String> labels, String column) {
    return labels.stream()
        .mapToLong(l -> counts.getOrDefault(List.of(l, column), Count.NONE).customers())
        .sum();
  }

  private static double revenue(Map<List<String>, Count> counts, List<String> labels) {
    return counts.entrySet().stream()
        .filter(e -> labels.contains(e.getKey().get(0)))
        .sorted(Comparator.comparing(e -> e.getKey().get(1)))
        .mapToDouble(e -> e.getValue().revenue())
        .sum();
  }

  /** Customers by both departments' personas; the last row and column are those without one. */
  private long[][] shared(int one, int other) {
    int rows = silos.get(one).personas().size();
    int columns = silos.get(other).personas().size();
    long[][] shared = new long[rows + 1][columns + 1];
    tables
        .getOrDefault(one + " " + other, Map.of())
        .forEach(
            (labels, count) ->
                shared[place(labels.get(0), rows)][place(labels.get(1), columns)] +=
                    count.customers());
    return shared;
  }

  private static int place(String label, int nobody) {
    return label.equals(Labelling.NOBODY) || label.equals(Labelling.UNKNOWN)
        ? nobody
        : Integer.parseInt(label);
  }
}
