package org.dramatis.feature.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.SourceRole;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problems;

/**
 * A catalogue whose SQL has been parsed, allow-listed and held against the contracts, before any
 * data is read.
 */
public final class CheckedCatalog {
  /** The run's day, where a feature reads it. */
  public static final String AS_OF = "as_of";

  /** The feature's window in days, where it reads that. */
  public static final String WINDOW_DAYS = "window_days";

  /** Months from a customer's first event to the run's day, where a feature reads them. */
  public static final String ACTIVE_MONTHS = "active_months";

  private final FeatureCatalog catalog;
  private final Map<String, Contract> contracts;
  private final List<CheckedFeature> features = new ArrayList<>();
  private final Problems problems = new Problems();

  private CheckedCatalog(FeatureCatalog catalog, Collection<Contract> contracts) {
    this.catalog = catalog;
    this.contracts =
        contracts.stream().collect(Collectors.toMap(Contract::name, Function.identity()));
  }

  /**
   * Checks a catalogue.
   *
   * @throws ConfigurationException with every problem: what is no SQL, what is not allowed, what
   *     names a column that the contracts do not have or that is not kept
   */
  public static CheckedCatalog of(FeatureCatalog catalog, List<Contract> contracts) {
    CheckedCatalog checked = new CheckedCatalog(catalog, contracts);
    for (int i = 0; i < catalog.features().size(); i++) {
      checked.check(catalog.features().get(i), catalog.features().subList(0, i));
    }
    checked.problems.throwIfAny();
    return checked;
  }

  /** The catalogue as it was read. */
  public FeatureCatalog catalog() {
    return catalog;
  }

  /** The whole catalogue, looking back half as far; empty when no segment would notice. */
  public Optional<CheckedCatalog> half() {
    return features.stream().anyMatch(this::shapesSegmentsThroughItsWindow)
        ? Optional.of(of(catalog.half(), List.copyOf(contracts.values())))
        : Optional.empty();
  }

  /** Some of the features, in that order. */
  public CheckedCatalog only(List<CheckedFeature> some) {
    CheckedCatalog result = new CheckedCatalog(catalog, contracts.values());
    result.features.addAll(some);
    return result;
  }

  /** The default window in days; empty when no feature looks back over it. */
  public OptionalInt usualWindowDays() {
    OptionalInt usual = OptionalInt.of(catalog.windowDays());
    Stream<Feature> dated = features.stream().map(CheckedFeature::feature).filter(this::isDated);
    return dated.anyMatch(f -> f.windowDays().equals(usual)) ? usual : OptionalInt.empty();
  }

  private boolean shapesSegmentsThroughItsWindow(CheckedFeature f) {
    return f.feature().role() == FeatureRole.CLUSTER
        && f.feature().windowDays().orElse(1) > 1
        && isDated(f.feature());
  }

  /** Whether its source's rows have a time, so that a window chooses among them. */
  public boolean isDated(Feature feature) {
    return isEvents(feature) && contracts.get(feature.from()).eventTime().isPresent();
  }

  /** Its features, parsed, in its order. */
  public List<CheckedFeature> features() {
    return List.copyOf(features);
  }

  /** The features that a feature is computed from; none unless it is one over features. */
  public Set<String> readBy(CheckedFeature feature) {
    return feature.feature().isSecondLevel()
        ? features.stream()
            .map(CheckedFeature::feature)
            .filter(f -> feature.inputs().stream().anyMatch(name -> isColumn(name, f)))
            .map(Feature::name)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** A breakdown's columns are named by the feature, an underscore and the category. */
  private static boolean isColumn(String name, Feature feature) {
    return feature.breakdown().isPresent()
        ? name.startsWith(feature.name() + "_")
        : name.equals(feature.name());
  }

  Contract contract(String source) {
    return contracts.get(source);
  }

  /** The features of one source, or of {@link Feature#FEATURES}, in the catalogue's order. */
  public List<CheckedFeature> from(String source) {
    return features.stream().filter(f -> f.feature().from().equals(source)).toList();
  }

  private void check(Feature feature, List<Feature> before) {
    if (!feature.isSecondLevel() && !contracts.containsKey(feature.from())) {
      problem(feature, "from", "there is no source " + feature.from());
      return;
    }
    Optional<SqlExpression> value = parse(feature, "value", feature.value());
    Optional<SqlExpression> by = feature.breakdown().flatMap(b -> parse(feature, "by", b.by()));
    Optional<SqlExpression> absent = feature.absent().flatMap(a -> parse(feature, "absent", a));
    Set<String> known = feature.isSecondLevel() ? single(before) : columns(feature);
    value.ifPresent(v -> checkValue(feature, v, known, before));
    by.ifPresent(b -> requireNames(feature, "by", b, known));
    absent.ifPresent(a -> requireNames(feature, "absent", a, Set.of(AS_OF, WINDOW_DAYS)));
    by.ifPresent(b -> refuseAggregate(feature, "by", b));
    absent.ifPresent(a -> refuseAggregate(feature, "absent", a));
    value.ifPresent(v -> features.add(new CheckedFeature(feature, v, by, absent)));
  }

  /** The features that have one column of their own name. */
  private static Set<String> single(List<Feature> before) {
    return before.stream()
        .filter(f -> f.breakdown().isEmpty())
        .map(Feature::name)
        .collect(Collectors.toSet());
  }

  private void checkValue(
      Feature feature, SqlExpression value, Set<String> known, List<Feature> before) {
    Set<String> names = new TreeSet<>(known);
    names.addAll(List.of(AS_OF, WINDOW_DAYS));
    if (isDated(feature)) {
      names.add(ACTIVE_MONTHS);
    }
    if (feature.isSecondLevel()) {
      value.names().stream().filter(n -> isCategory(n, before)).forEach(names::add);
    }
    requireNames(feature, "value", value, names);
    if (!isEvents(feature)) {
      refuseAggregate(feature, "value", value);
      if (feature.breakdown().isPresent()) {
        problem(feature, "by", "a breakdown needs a source with many rows per customer");
      }
    } else if (!value.isAggregate()) {
      String wanted = ": say how they become one value, such as count(*) or sum(…): " + value;
      problem(feature, "value", feature.from() + " has many rows per customer" + wanted);
    }
  }

  /** The categories of a breakdown are known only when the data is: any may be meant. */
  private static boolean isCategory(String name, List<Feature> before) {
    return before.stream().anyMatch(f -> f.breakdown().isPresent() && isColumn(name, f));
  }

  private void refuseAggregate(Feature feature, String key, SqlExpression expression) {
    if (expression.isAggregate()) {
      String why = "looks at one row, so that nothing can be aggregated; take the value as it is: ";
      problem(feature, key, why + expression);
    }
  }

  private boolean isEvents(Feature feature) {
    return !feature.isSecondLevel() && contracts.get(feature.from()).role() == SourceRole.EVENTS;
  }

  private Optional<SqlExpression> parse(Feature feature, String key, String sql) {
    return SqlExpression.parse(sql, what -> problem(feature, key, what));
  }

  private void requireNames(
      Feature feature, String key, SqlExpression expression, Set<String> known) {
    Set<String> unknown = new TreeSet<>(expression.names());
    unknown.removeAll(known);
    for (String name : unknown) {
      String existing = ". There is: " + String.join(", ", new TreeSet<>(known));
      problem(feature, key, "there is no " + name + " to read" + dropped(feature, name) + existing);
    }
  }

  private String dropped(Feature feature, String name) {
    return Optional.ofNullable(contracts.get(feature.from()))
        .flatMap(contract -> contract.property(name))
        .filter(p -> p.classification() == Classification.RESTRICTED)
        .map(p -> " (it is restricted: identifying columns are not kept)")
        .orElse("");
  }

  /** What a feature of a source may read: its own open columns and those of its lookups. */
  private Set<String> columns(Feature feature) {
    Contract contract = contracts.get(feature.from());
    return Stream.concat(
            open(contract).map(Property::name),
            lookups(contract).stream().flatMap(l -> open(l).map(p -> l.name() + "." + p.name())))
        .collect(Collectors.toSet());
  }

  private static Stream<Property> open(Contract contract) {
    return contract.properties().stream()
        .filter(
            p ->
                p.classification() == Classification.OPEN
                    || p.key() != KeyRole.NONE
                    || !p.references().isEmpty());
  }

  /** The lookups that a source refers to by a key that is unique there. */
  public List<Contract> lookups(Contract contract) {
    return contract.references().stream()
        .filter(this::isUniqueLookup)
        .map(r -> contracts.get(r.source()))
        .distinct()
        .toList();
  }

  /** Whether a row refers to one row of a lookup at most. */
  public boolean isUniqueLookup(Reference reference) {
    Contract target = contracts.get(reference.source());
    return target.role() == SourceRole.LOOKUP && target.isKey(reference.property());
  }

  private void problem(Feature feature, String key, String message) {
    problems.add(feature.problem(catalog.file(), key, message));
  }
}
