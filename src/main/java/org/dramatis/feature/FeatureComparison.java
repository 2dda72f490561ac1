package org.dramatis.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.yaml.Spelling;

/**
 * Fitted features held against a catalogue of a later day. Compared is what decides about values:
 * expressions, windows, units, transforms, what names the categories, and what contracts say of the
 * columns that are read. Labels, sentences and the order of features are not.
 */
public final class FeatureComparison {
  private final FeatureFit then;
  private final CheckedCatalog now;
  private final Map<String, CheckedFeature> today;

  /** Why a feature of the catalogue is not what was fitted; empty where it is. */
  private final Map<String, Optional<String>> changes = new HashMap<>();

  /** Compares every feature of the catalogue. */
  public FeatureComparison(FeatureFit then, CheckedCatalog now) {
    this.then = then;
    this.now = now;
    this.today =
        now.features().stream()
            .collect(Collectors.toMap(CheckedFeature::name, Function.identity()));
    // In the catalogue's order, in which a feature follows those that it comes from.
    now.features().forEach(f -> changes.put(f.name(), change(f)));
  }

  /** Whether a feature of the catalogue is what was fitted, and comes from what was fitted. */
  boolean isUnchanged(String feature) {
    return changes.getOrDefault(feature, Optional.of("")).isEmpty();
  }

  /**
   * What keeps segments of then from being those of now: features that shaped or shape them and
   * changed, were added or are gone, in the order of the fit, new ones last.
   *
   * @param shaping columns of the model's vectors, which tell what shaped segments where the fit
   *     does not record it
   */
  public List<FeatureChange> ofShaping(Set<String> shaping) {
    List<FeatureChange> found = new ArrayList<>();
    Set<String> shaped = new TreeSet<>();
    for (FittedFeature f : then.features()) {
      if (isShaping(f, shaping)) {
        shaped.add(f.name());
        gone(f.name())
            .or(() -> changes.get(f.name()))
            .ifPresent(why -> found.add(change(f.name(), why)));
      }
    }
    for (CheckedFeature f : now.features()) {
      boolean isKnown = then.find(f.name()).filter(fitted -> fitted.basis().isEmpty()).isPresent();
      if (isShaping(f) && !shaped.contains(f.name()) && !isKnown) {
        found.add(change(f.name(), "shapes the groups now, and did not before"));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Features that shape segments and have other categories in a fit to customers of now.
   *
   * @param shaping as in {@link #ofShaping}
   */
  public List<FeatureChange> ofCategories(FeatureFit fitted, Set<String> shaping) {
    return then.features().stream()
        .filter(f -> isShaping(f, shaping))
        .filter(
            f ->
                fitted
                    .find(f.name())
                    .filter(other -> !other.columnNames().equals(f.columnNames()))
                    .isPresent())
        .map(f -> change(f.name(), "is broken down into other categories"))
        .toList();
  }

  private static boolean isShaping(FittedFeature f, Set<String> shaping) {
    return f.basis()
        .map(basis -> basis.role() == FeatureRole.CLUSTER)
        .orElseGet(() -> f.columns().stream().anyMatch(c -> shaping.contains(c.name())));
  }

  private static boolean isShaping(CheckedFeature f) {
    return f.feature().role() == FeatureRole.CLUSTER;
  }

  private Optional<String> gone(String feature) {
    CheckedFeature current = today.get(feature);
    if (current == null) {
      return Optional.of("is no longer part of the catalogue");
    }
    return isShaping(current)
        ? Optional.empty()
        : Optional.of("only describes the groups now, and shaped them before");
  }

  private FeatureChange change(String feature, String why) {
    String label =
        Optional.ofNullable(today.get(feature))
            .map(f -> f.feature().label())
            .orElseGet(() -> Spelling.words(feature));
    return new FeatureChange(feature, label, why);
  }

  private Optional<String> change(CheckedFeature f) {
    Optional<FittedFeature> fitted = then.find(f.name());
    if (fitted.isEmpty()) {
      return Optional.of("is new");
    }
    Set<String> own = new LinkedHashSet<>(ofDefinition(fitted.get(), f));
    if (own.isEmpty()) {
      // Another expression reads other columns, which is no news of the contract.
      own.addAll(ofContract(fitted.get(), f));
    }
    now.readBy(f).stream()
        .filter(read -> !isUnchanged(read))
        .sorted()
        .map(read -> "comes from %s, which changed".formatted(today.get(read).feature().label()))
        .forEach(own::add);
    return own.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", own));
  }

  private List<String> ofDefinition(FittedFeature fitted, CheckedFeature f) {
    SortedMap<String, String> before = fitted.definition();
    SortedMap<String, String> current = FittedFeature.definition(f, now);
    return different(before, current).stream()
        .map(
            key ->
                inWords(
                    key,
                    Optional.ofNullable(before.get(key)),
                    Optional.ofNullable(current.get(key))))
        .toList();
  }

  private static Set<String> different(Map<String, String> before, Map<String, String> current) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(current.keySet());
    keys.removeIf(key -> Objects.equals(before.get(key), current.get(key)));
    return keys;
  }

  private static String inWords(String key, Optional<String> before, Optional<String> current) {
    return switch (key) {
      case "from" -> "comes from another source";
      case "by", "as", "most" -> "is broken down in another way";
      case "absent" -> "has another value for customers without one";
      case "transform" ->
          "is compared on another scale (%s, and %s before)"
              .formatted(current.orElse("none"), before.orElse("none"));
      case "unit" ->
          "is counted in %s, and was in %s before"
              .formatted(current.orElse("no unit"), before.orElse("no unit"));
      case "window", CheckedCatalog.WINDOW_DAYS -> "looks back over another number of days";
      default -> "is computed in another way";
    };
  }

  private List<String> ofContract(FittedFeature fitted, CheckedFeature f) {
    return fitted
        .basis()
        .map(FeatureBasis::contract)
        .map(before -> different(before, FeatureBasis.contract(f, now)))
        .orElse(Set.of())
        .stream()
        .sorted()
        .map("reads %s, of which the contract says something else now"::formatted)
        .toList();
  }
}
