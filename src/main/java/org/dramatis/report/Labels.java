package org.dramatis.report;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.dramatis.charter.Noun;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.yaml.Spelling;

/**
 * What readers call things that the configuration knows by names of its own.
 *
 * @param noun those who are described
 * @param sources by name
 * @param columns by {@code source.column}
 */
public record Labels(Noun noun, Map<String, String> sources, Map<String, String> columns) {
  /** In the place of a source where a feature comes from features. */
  private static final String OTHER_FEATURES = "other features";

  public Labels {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /** The labels of a project. */
  public static Labels of(Noun noun, List<Contract> contracts) {
    Map<String, String> sources = new TreeMap<>();
    Map<String, String> columns = new TreeMap<>();
    sources.put(Feature.FEATURES, OTHER_FEATURES);
    for (Contract contract : contracts) {
      sources.put(contract.name(), contract.label());
      for (Property property : contract.properties()) {
        columns.put(contract.name() + "." + property.name(), property.label());
      }
    }
    return new Labels(noun, sources, columns);
  }

  /** The same labels, each as {@code writes} writes it. */
  public Labels each(UnaryOperator<String> writes) {
    Map<String, String> written = new TreeMap<>(sources);
    written.replaceAll((name, label) -> writes.apply(label));
    Map<String, String> writtenColumns = new TreeMap<>(columns);
    writtenColumns.replaceAll((name, label) -> writes.apply(label));
    Noun writtenNoun = new Noun(writes.apply(noun.one()), writes.apply(noun.many()));
    return new Labels(writtenNoun, written, writtenColumns);
  }

  /** A source; one that has no label is called by its name in words. */
  public String source(String name) {
    return labelled(name, name, sources);
  }

  /** A column of a source. */
  public String column(String source, String column) {
    return labelled(source + "." + column, column, columns);
  }

  /** A column of a source, {@code source.column}. */
  public String column(String qualified) {
    return labelled(qualified, qualified.substring(qualified.indexOf('.') + 1), columns);
  }

  /** The source of a column, {@code source.column}. */
  public String sourceOf(String qualified) {
    return source(qualified.substring(0, Math.max(0, qualified.indexOf('.'))));
  }

  private static String labelled(String key, String name, Map<String, String> labels) {
    return labels.getOrDefault(key, Spelling.words(name));
  }
}
