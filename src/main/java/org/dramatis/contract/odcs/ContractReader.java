package org.dramatis.contract.odcs;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Merging;
import org.dramatis.contract.Property;
import org.dramatis.contract.Server;
import org.dramatis.contract.Sha256;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.yaml.NameRule;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/**
 * Reads an ODCS v3.1 contract. What the standard defines only for people is allowed and not read;
 * what has a meaning that this program does not honour is a problem, never ignored.
 */
public final class ContractReader {
  static final String OUTSIDE = "part of ODCS but not supported by this version";

  /** The name that features use for features, which no source may have. */
  private static final String FEATURES = "features";

  private ContractReader() {}

  /**
   * Reads one contract by itself; {@link ContractChecks} then looks at all of them together.
   *
   * @param file the contract file as the user knows it
   * @param text the file's content
   * @param problems receives what is wrong; when it concerns the file, the contract holds stand-ins
   */
  public static Contract read(String file, String text, Problems problems) {
    String sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return YamlDocument.parse(file, text, problems).read(root -> contract(root, file, sha256));
  }

  private static Contract contract(YamlMap root, String file, String sha256) {
    root.required("apiVersion")
        .value()
        .oneOf(List.of("v3.1.0"), "v3.0.2", "v3.0.1", "v3.0.0", "v2.2.2", "v2.2.1", "v2.2.0");
    root.required("kind").value().oneOf(List.of("DataContract"));
    root.required("id").text();
    root.required("version").text();
    root.required("status").text();
    root.ignore("name", "tenant", "tags", "dataProduct", "description", "domain", "price");
    root.ignore("authoritativeDefinitions", "contractCreatedTs");
    root.refuse(OUTSIDE + "; it was deprecated in v3.1", "slaDefaultElement");
    CustomProperties.CONTRACT.read(root);
    Server server = ServerReader.read(root);
    return root.required("schema")
        .only("write a contract for each", schema -> source(schema, root, server, file, sha256));
  }

  private static Contract source(
      YamlMap schema, YamlMap root, Server server, String file, String sha256) {
    schema.ignore("id", "physicalType", "description", "tags", "authoritativeDefinitions");
    schema.ignore("dataGranularityDescription");
    schema.leave("an extract is found by servers[0].path", "physicalName");
    schema.optional("logicalType").oneOf(List.of("object"));
    schema.refuse(
        OUTSIDE + "; put each relationship on the property it starts at", "relationships");
    String name = schema.required("name").name(NameRule.FILE);
    if (name.equalsIgnoreCase(FEATURES)) {
      schema.problem("name", FEATURES + " stands for the features; expected another name");
    }
    QualityReader quality = new QualityReader();
    List<Property> properties =
        schema.required("properties").list(column -> PropertyReader.read(column, quality));
    quality.table(schema);
    checkColumns(schema, properties, quality.quality().rules());
    YamlMap custom = CustomProperties.SCHEMA.read(schema);
    return new Contract(
        name,
        schema.optional("businessName").text().orElse(""),
        file,
        custom.required("dramatis.role").oneOf(SourceRole.class),
        server,
        properties,
        custom.optional("dramatis.onePer").name(NameRule.COLUMN),
        custom.optional("dramatis.eventTime").text(),
        merging(schema, custom),
        quality.quality(),
        OwnershipReader.read(root),
        FreshnessReader.read(root),
        sha256);
  }

  private static Optional<Merging> merging(YamlMap schema, YamlMap custom) {
    boolean merges = custom.optional("dramatis.merge").flag().orElse(false);
    YamlValue atMost = custom.optional("dramatis.mergeAtMost");
    if (!merges && atMost.isPresent()) {
      schema.problem(
          "customProperties",
          "dramatis.mergeAtMost has a meaning only beside dramatis.merge: true");
    }
    return merges
        ? Optional.of(
            new Merging(atMost.integer(Merging.FEWEST, Merging.MOST).orElse(Merging.USUAL)))
        : Optional.empty();
  }

  private static void checkColumns(
      YamlMap schema, List<Property> properties, List<QualityRule> rules) {
    List<String> names = properties.stream().map(Property::name).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
        schema.problem("properties", name + " stands here twice (case does not distinguish names)");
      }
    }
    for (QualityRule rule : rules) {
      for (String column : rule.columns()) {
        if (!names.contains(column)) {
          schema.problem(
              "quality",
              rule.title() + ": there is no column " + column + "; " + Nearest.hint(column, names));
        }
      }
    }
  }
}
