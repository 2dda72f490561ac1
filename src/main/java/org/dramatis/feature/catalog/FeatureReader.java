package org.dramatis.feature.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.contract.ReservedNames;
import org.dramatis.yaml.NameRule;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Timespan;
import org.dramatis.yaml.YamlMap;

/** Reads one feature of the catalogue. */
final class FeatureReader {
  private static final int DEFAULT_MOST = 8;
  private static final int GREATEST_MOST = 100;
  private static final String SHARE_UNIT = "share";
  private static final String CATEGORY = "category";
  private static final List<String> PLACEHOLDERS = List.of("value", "overall", CATEGORY);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private final FeatureSources sources;
  private final Window usualWindow;

  FeatureReader(FeatureSources sources, int windowDays) {
    this.sources = sources;
    this.usualWindow = new Window.Days(windowDays);
  }

  Feature read(YamlMap feature) {
    String name = feature.required("name").name(NameRule.COLUMN);
    if (ReservedNames.besideFeatures(name)) {
      feature.problem("name", name + " has a meaning of its own; expected another name");
    }
    String from = feature.required("from").text();
    if (!from.isEmpty()) {
      sources.explain(from).ifPresent(message -> feature.problem("from", message));
    }
    Optional<Breakdown> breakdown = breakdown(feature, from);
    return new Feature(
        name,
        from,
        feature.required("value").text(),
        window(feature, from),
        breakdown,
        feature.optional("transform").oneOf(Transform.class).orElse(Transform.NONE),
        feature.required("role").oneOf(FeatureRole.class),
        unit(feature, breakdown),
        feature.optional("absent").text(),
        feature
            .optional("says")
            .map(
                says ->
                    new StatementTemplates(
                        sentence(says, "high", breakdown), sentence(says, "low", breakdown)))
            .orElse(StatementTemplates.NOTHING),
        feature.line());
  }

  private Window window(YamlMap feature, String from) {
    Optional<Window> window =
        feature
            .optional("window")
            .parsed("all or " + Timespan.DAYS_EXPECTED, FeatureReader::window);
    if (window.isPresent() && from.equals(Feature.FEATURES)) {
      feature.problem("window", "a feature over features has no window of its own; leave it out");
    } else if (window.isPresent()
        && window.get() instanceof Window.Days
        && sources.isTimeless(from)) {
      feature.problem(
          "window",
          from
              + " has no dramatis.eventTime in its contract, so that nothing can be windowed; leave"
              + " it out or name the event time");
    }
    return window.orElse(usualWindow);
  }

  private static Window window(String text) {
    return text.equals("all") ? new Window.All() : new Window.Days(Timespan.days(text));
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

  private static Optional<String> sentence(
      YamlMap says, String key, Optional<Breakdown> breakdown) {
    Optional<String> sentence = says.optional(key).text();
    if (sentence.isEmpty()) {
      return sentence;
    }
    Matcher braces = PLACEHOLDER.matcher(sentence.get());
    while (braces.find()) {
      String name = braces.group(1);
      if (!PLACEHOLDERS.contains(name)) {
        String hint = Nearest.hint(name, PLACEHOLDERS);
        says.problem(key, "{" + name + "} is unknown; " + hint);
      } else if (name.equals(CATEGORY) && breakdown.isEmpty()) {
        says.problem(key, "{category} is only known to a feature with by");
      }
    }
    String rest = PLACEHOLDER.matcher(sentence.get()).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      says.problem(key, "a brace without its partner; expected {value}, {overall} or {category}");
    }
    return sentence;
  }
}
