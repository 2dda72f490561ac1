package org.dramatis.feature.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ReservedNames;
import org.dramatis.yaml.NameRule;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;
import org.dramatis.yaml.Timespan;
import org.dramatis.yaml.YamlMap;

/** Reads {@code features.yaml}. SQL stays text here; it is parsed where it meets the columns. */
public final class FeatureCatalogReader {
  private static final int DEFAULT_WINDOW_DAYS = 365;
  private static final double LEAST_WEIGHT = 0.001;
  private static final double GREATEST_WEIGHT = 1_000;
  private static final int TWO_YEARS = 730;
  private static final int DEFAULT_MOST = 8;
  private static final int GREATEST_MOST = 100;
  private static final String SHARE_UNIT = "share";
  private static final String CATEGORY = "{category}";

  /** Longer questions are not asked at a counter. */
  private static final int LONGEST_QUESTION = 120;

  private final FeatureSources sources;
  private final int usualDays;

  private FeatureCatalogReader(FeatureSources sources, int usualDays) {
    this.sources = sources;
    this.usualDays = usualDays;
  }

  /**
   * Reads the file's root.
   *
   * @param contracts the project's sources, also those whose contract has problems
   * @param problems holds what is wrong with the contracts and receives the rest
   */
  public static FeatureCatalog read(
      YamlMap catalog, String file, List<Contract> contracts, Problems problems) {
    FeatureSources sources = new FeatureSources(contracts, problems);
    int windowDays =
        catalog
            .optional("window")
            .parsed(Timespan.DAYS_EXPECTED, Timespan::days)
            .orElse(DEFAULT_WINDOW_DAYS);
    Map<String, Double> weights = weights(catalog, sources);
    FeatureCatalogReader reader = new FeatureCatalogReader(sources, windowDays);
    List<Feature> features = catalog.required("features").list(reader::feature);
    reportRepeated(features, file, problems);
    if (!features.isEmpty() && features.stream().noneMatch(f -> f.role() == FeatureRole.CLUSTER)) {
      catalog.problem(
          "features", "no feature has role: cluster; expected at least one that shapes segments");
    }
    return new FeatureCatalog(
        file,
        windowDays,
        weights,
        named(catalog, "revenue", features),
        growth(catalog, features),
        named(catalog, "reach", features),
        named(catalog, "lifecycle", features),
        named(catalog, "age", features),
        named(catalog, "place", features),
        features);
  }

  private static Map<String, Double> weights(YamlMap catalog, FeatureSources sources) {
    return catalog
        .optional("sources")
        .entries(
            (name, source) -> {
              sources.explain(name).ifPresent(source::problem);
              return source.required("weight").number(LEAST_WEIGHT, GREATEST_WEIGHT);
            });
  }

  /** A feature that does not see the same season twice takes Christmas for growth. */
  private static Optional<String> growth(YamlMap catalog, List<Feature> features) {
    Optional<String> growth = named(catalog, "growth", features);
    features.stream()
        .filter(f -> growth.filter(f.name()::equals).isPresent())
        .filter(f -> f.windowDays().orElse(TWO_YEARS) < TWO_YEARS)
        .map(f -> f.windowDays().getAsInt())
        .forEach(
            days ->
                catalog.leave(
                    "looks back %d days and so compares no season with the same one a year before; leave growth out to have revenue measured against the same days a year before"
                        .formatted(days),
                    "growth"));
    return growth;
  }

  private static Optional<String> named(YamlMap catalog, String key, List<Feature> features) {
    Optional<String> named = catalog.optional(key).text();
    if (named.isEmpty()) {
      return named;
    }
    String name = named.get();
    Optional<Feature> feature = features.stream().filter(f -> f.name().equals(name)).findFirst();
    if (feature.isEmpty()) {
      String hint = Nearest.hint(name, features.stream().map(Feature::name).toList());
      catalog.problem(key, "there is no feature " + name + "; " + hint);
    } else if (feature.get().breakdown().isPresent()) {
      catalog.problem(key, name + " is computed per category; expected a feature without by");
    }
    return named;
  }

  private static void reportRepeated(List<Feature> features, String file, Problems problems) {
    Set<String> names = new HashSet<>();
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < features.size(); i++) {
      String place = "features[" + i + "].";
      String name = features.get(i).name();
      String label = features.get(i).label();
      if (name.isEmpty()) {
        continue;
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        problems.add(
            file,
            place + "name",
            name + " is the name of an earlier feature (case does not distinguish names)");
        continue;
      }
      String other = labels.putIfAbsent(label.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        problems.add(
            file,
            place + "label",
            "readers call %s \"%s\" like %s; expected a label that tells them apart"
                .formatted(name, label, other));
      }
    }
  }

  private Feature feature(YamlMap feature) {
    String name = feature.required("name").name(NameRule.COLUMN);
    if (ReservedNames.besideFeatures(name)) {
      feature.problem("name", name + " has a meaning of its own; expected another name");
    }
    String from = feature.required("from").text();
    if (!from.isEmpty()) {
      sources.explain(from).ifPresent(message -> feature.problem("from", message));
    }
    Optional<Breakdown> breakdown = breakdown(feature, from);
    String unit = unit(feature, breakdown);
    return new Feature(
        name,
        feature.optional("label").text().orElse(""),
        from,
        feature.required("value").text(),
        windowDays(feature, from),
        breakdown,
        feature.optional("transform").oneOf(Transform.class).orElse(Transform.NONE),
        feature.required("role").oneOf(FeatureRole.class),
        unit,
        labels(feature),
        feature.optional("absent").text(),
        feature
            .optional("says")
            .map(says -> new SentenceReader(says, breakdown, unit).templates())
            .orElse(StatementTemplates.NOTHING),
        icons(feature),
        question(feature, breakdown),
        feature.line());
  }

  private OptionalInt windowDays(YamlMap feature, String from) {
    Optional<OptionalInt> window =
        feature
            .optional("window")
            .parsed("all or " + Timespan.DAYS_EXPECTED, FeatureCatalogReader::days);
    if (window.isPresent() && from.equals(Feature.FEATURES)) {
      feature.problem("window", "a feature over features has no window of its own; leave it out");
    } else if (window.isPresent() && window.get().isPresent() && sources.isTimeless(from)) {
      String why = " has no dramatis.eventTime in its contract, so that nothing can be windowed;";
      feature.problem("window", from + why + " leave it out or name the event time");
    }
    return window.orElse(OptionalInt.of(usualDays));
  }

  private static OptionalInt days(String window) {
    return window.equals("all") ? OptionalInt.empty() : OptionalInt.of(Timespan.days(window));
  }

  private Optional<Breakdown> breakdown(YamlMap feature, String from) {
    Optional<String> by = feature.optional("by").text();
    Optional<Breakdown.Measure> as = feature.optional("as").oneOf(Breakdown.Measure.class);
    OptionalInt most = feature.optional("most").integer(1, GREATEST_MOST);
    if (!feature.optional("by").isPresent()) {
      feature.refuse("says how categories are kept, but by is missing", "as", "most");
      return Optional.empty();
    }
    if (by.isPresent() && from.equals(Feature.FEATURES)) {
      feature.problem("by", "a feature over features has no categories; expected a source in from");
    } else if (by.isPresent()) {
      sources.explainColumn(from, by.get()).ifPresent(message -> feature.problem("by", message));
    }
    return by.map(
        column ->
            new Breakdown(column, as.orElse(Breakdown.Measure.SHARE), most.orElse(DEFAULT_MOST)));
  }

  private static String unit(YamlMap feature, Optional<Breakdown> breakdown) {
    Optional<String> unit = feature.optional("unit").text();
    boolean isShare = breakdown.filter(b -> b.as() == Breakdown.Measure.SHARE).isPresent();
    if (isShare && unit.isPresent() && !unit.get().equals(SHARE_UNIT)) {
      feature.problem("unit", "a share of categories is counted in share; leave the unit out");
    }
    return unit.orElse(isShare ? SHARE_UNIT : "");
  }

  /** What readers call categories or values; a label that stands for two of them is a problem. */
  private static Map<String, String> labels(YamlMap feature) {
    Map<String, String> labels = feature.optional("labels").namedTexts();
    Map<String, String> values = new HashMap<>();
    labels.forEach(
        (value, label) -> {
          String other = values.putIfAbsent(label, value);
          if (other != null) {
            feature.problem(
                "labels",
                "%s and %s are both called \"%s\", so that nobody could tell them apart"
                    .formatted(other, value, label));
          }
        });
    return labels;
  }

  private static Icons icons(YamlMap feature) {
    List<String> names = Stream.of(Icon.values()).map(Spelling::of).toList();
    Map<String, Icon> ofValues = new LinkedHashMap<>();
    feature
        .optional("icons")
        .namedTexts()
        .forEach(
            (value, name) ->
                Spelling.read(Icon.class, name)
                    .ifPresentOrElse(
                        icon -> ofValues.put(value, icon),
                        () ->
                            feature.problem(
                                "icons",
                                "there is no drawing of %s for %s; %s"
                                    .formatted(name, value, Nearest.hint(name, names)))));
    return new Icons(feature.optional("icon").oneOf(Icon.class), ofValues);
  }

  /** What people in the field can ask; of a breakdown about each of its categories. */
  private static Optional<String> question(YamlMap feature, Optional<Breakdown> breakdown) {
    Optional<String> question = feature.optional("ask").text();
    if (question.isEmpty()) {
      return question;
    }
    String text = question.get();
    if (!text.strip().endsWith("?")) {
      feature.problem("ask", "is no question; expected one that ends with a question mark");
    }
    if (text.length() > LONGEST_QUESTION) {
      feature.problem(
          "ask", "is longer than %d letters; nobody asks that".formatted(LONGEST_QUESTION));
    }
    String rest = text;
    if (breakdown.isPresent()) {
      rest = text.replace(CATEGORY, "");
      if (rest.equals(text)) {
        feature.problem("ask", "has to name what it asks for; expected {category} in it");
      }
    }
    if (rest.contains("{") || rest.contains("}")) {
      String known = breakdown.isPresent() ? "only {category} is known" : "nothing is put in";
      feature.problem("ask", "holds a brace, but %s here".formatted(known));
    }
    return question;
  }
}
