package org.dramatis.profile.silo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.stat.Matching;

/**
 * Reads a crosswalk out of the counts of customers.
 *
 * @param silos the departments
 * @param segments the letters
 * @param tables by name: {@code 0} is the first silo by segment, {@code 0 1} the first silo by the
 *     second, {@link #SEVERAL} with a silo whom more than one of its rules fits, {@link #EVERYBODY}
 *     whether anybody's persona covers a customer
 * @param minimumCell fewer customers are too few
 */
record CrosswalkTables(
    List<Silo> silos,
    List<String> segments,
    Map<String, Map<List<String>, Count>> tables,
    int minimumCell) {
  static final String EVERYBODY = "everybody";
  static final String SEVERAL = "several ";

  /** Stands for a segment where a customer is outside the scope. */
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
        pairs.add(pair(i, j));
      }
    }
    return new Crosswalk(
        customers,
        IntStream.range(0, silos.size()).mapToObj(i -> department(i, revenue)).toList(),
        pairs,
        group(
            CrossTable.part(unclaimed.customers(), customers, minimumCell),
            unclaimed.revenue(),
            revenue));
  }

  private Crosswalk.Department department(int silo, double revenue) {
    Map<List<String>, Count> counts = tables.getOrDefault(String.valueOf(silo), Map.of());
    List<Silo.Persona> personas = silos.get(silo).personas();
    List<List<String>> labels = new ArrayList<>();
    for (int persona = 0; persona < personas.size(); persona++) {
      labels.add(List.of(String.valueOf(persona)));
    }
    labels.add(List.of(Labelling.NOBODY, Labelling.UNKNOWN));
    List<Map<String, Long>> rows = labels.stream().map(own -> row(counts, own)).toList();
    CrossTable table = new CrossTable(rows, minimumCell);
    List<Crosswalk.OfPersona> views = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      OptionalLong total = table.totals().get(row);
      Optional<Silo.Persona> persona =
          row < personas.size() ? Optional.of(personas.get(row)) : Optional.empty();
      views.add(
          new Crosswalk.OfPersona(
              persona.map(Silo.Persona::name).orElse(""),
              persona.flatMap(Silo.Persona::says),
              group(total, revenue(counts, labels.get(row)), revenue),
              parts(table.cells().get(row))));
    }
    long all = rows.stream().flatMap(r -> r.values().stream()).mapToLong(Long::longValue).sum();
    return new Crosswalk.Department(
        silos.get(silo).function(),
        views.subList(0, personas.size()),
        views.get(personas.size()),
        CrossTable.part(several(silo), all, minimumCell),
        CrossTable.part(unknown(counts), all, minimumCell));
  }

  /** A row of the table: customers with these labels by segment. */
  private Map<String, Long> row(Map<List<String>, Count> counts, List<String> labels) {
    Map<String, Long> cells = new TreeMap<>();
    segments.forEach(s -> cells.put(s, customers(counts, labels, s)));
    cells.put(OUTSIDE, customers(counts, labels, OUTSIDE));
    return cells;
  }

  /** In the order of letters, those outside the scope last. */
  private List<Crosswalk.Part> parts(Map<String, OptionalLong> cells) {
    List<Crosswalk.Part> parts = new ArrayList<>();
    segments.forEach(s -> parts.add(new Crosswalk.Part(Optional.of(s), cells.get(s))));
    parts.add(new Crosswalk.Part(Optional.empty(), cells.get(OUTSIDE)));
    return parts;
  }

  private static Crosswalk.Group group(OptionalLong customers, double own, double all) {
    return new Crosswalk.Group(
        customers, customers.isPresent() ? CrossTable.share(own, all) : OptionalDouble.empty());
  }

  private long several(int silo) {
    return tables
        .getOrDefault(SEVERAL + silo, Map.of())
        .getOrDefault(List.of("true", ""), Count.NONE)
        .customers();
  }

  private static long unknown(Map<List<String>, Count> counts) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().get(0).equals(Labelling.UNKNOWN))
        .mapToLong(e -> e.getValue().customers())
        .sum();
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

  private Crosswalk.Pair pair(int one, int other) {
    Map<List<String>, Count> counts = tables.getOrDefault(one + " " + other, Map.of());
    int rows = silos.get(one).personas().size();
    int columns = silos.get(other).personas().size();
    long[][] shared = new long[rows][columns];
    long both = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        shared[i][j] = customers(counts, List.of(String.valueOf(i)), String.valueOf(j));
        both += shared[i][j];
      }
    }
    Matching matching = Matching.ofClasses(shared);
    List<Crosswalk.Match> matches = new ArrayList<>();
    long same = 0;
    for (int i = 0; i < rows; i++) {
      OptionalInt j = matching.columnOf(i);
      if (j.isPresent()) {
        long customers = shared[i][j.getAsInt()];
        long ofFirst = Arrays.stream(shared[i]).sum();
        same += customers;
        if (customers > 0 && CrossTable.part(customers, ofFirst, minimumCell).isPresent()) {
          matches.add(
              new Crosswalk.Match(
                  silos.get(one).personas().get(i).name(),
                  silos.get(other).personas().get(j.getAsInt()).name(),
                  customers,
                  ofFirst));
        }
      }
    }
    matches.sort(
        Comparator.comparingLong(Crosswalk.Match::customers)
            .reversed()
            .thenComparing(Crosswalk.Match::first));
    return new Crosswalk.Pair(
        silos.get(one).function(),
        silos.get(other).function(),
        CrossTable.part(both, both, minimumCell),
        CrossTable.part(same, both, minimumCell),
        matches);
  }
}
