package org.dramatis.contract.odcs;

import static org.dramatis.contract.odcs.ContractReader.OUTSIDE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.contract.Classification;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.contract.Reference;
import org.dramatis.contract.ReservedNames;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.contract.ValueLimits;
import org.dramatis.yaml.NameRule;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Spelling;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Reads one column of a contract. */
final class PropertyReader {
  private static final List<String> CLASSIFICATIONS =
      List.of("public", "internal", "confidential", "restricted");
  private static final Pattern DECIMAL =
      Pattern.compile("(?:decimal|numeric)\\(\\s*([0-9]{1,2})\\s*(?:,\\s*([0-9]{1,2})\\s*)?\\)");
  private static final Map<LogicalType, List<String>> PHYSICAL =
      Map.of(
          LogicalType.STRING, List.of("string", "varchar", "char", "text"),
          LogicalType.INTEGER, List.of("integer", "int", "bigint", "smallint", "tinyint", "long"),
          LogicalType.NUMBER, List.of("decimal(p,s)", "numeric(p,s)"),
          LogicalType.DATE, List.of("date"),
          LogicalType.TIMESTAMP, List.of("timestamp", "datetime"),
          LogicalType.BOOLEAN, List.of("boolean", "bool"));
  private static final Pattern TARGET =
      Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z_][A-Za-z0-9_]{0,63})");

  private PropertyReader() {}

  /** Reads one element of {@code properties}, whose quality rules the other reader takes. */
  static Property read(YamlMap property, QualityReader quality) {
    leaveOutside(property);
    String name = name(property);
    Optional<String> physical = property.optional("physicalName").text();
    Optional<String> logic = property.optional("transformLogic").text();
    if (physical.isPresent() && logic.isPresent()) {
      property.problem(
          "transformLogic",
          "a column is either read (physicalName) or computed (transformLogic); keep one of them");
    }
    Optional<LogicalType> type =
        property
            .required("logicalType")
            .value()
            .oneOf(LogicalType.class, "time", "object", "array");
    if (type.isEmpty()) {
      // What these may hold depends on the type.
      property.ignore("logicalTypeOptions", "physicalType", "quality");
    } else {
      quality.column(property, name, type.get());
    }
    KeyRole key = key(property);
    Classification classification = classification(property);
    YamlMap custom = CustomProperties.PROPERTY.read(property);
    return new Property(
        name,
        property.optional("businessName").text().orElse(""),
        physical.orElse(name),
        logic,
        type.orElse(LogicalType.STRING),
        type.map(t -> decimal(property, t)).orElse(DecimalType.STANDARD),
        type.map(t -> LimitsReader.read(property, t)).orElse(ValueLimits.NONE),
        presence(property, key),
        key,
        property.optional("relationships").list(PropertyReader::reference),
        classification,
        declassified(custom, property, classification),
        custom.optional("dramatis.special").oneOf(SpecialCategory.class),
        property.optional("description").text().orElse(""));
  }

  /** The standard's keys that are for people only, and those that are not honoured. */
  private static void leaveOutside(YamlMap property) {
    property.ignore("id", "authoritativeDefinitions", "tags", "examples");
    property.ignore("criticalDataElement", "transformDescription", "transformSourceObjects");
    property.refuse(OUTSIDE, "encryptedName", "partitionKeyPosition");
    property.refuse(OUTSIDE + ": columns do not nest", "properties", "items");
    if (property.optional("partitioned").flag().orElse(false)) {
      property.problem("partitioned", OUTSIDE);
    }
  }

  private static String name(YamlMap property) {
    String name = property.required("name").name(NameRule.COLUMN);
    if (ReservedNames.besideColumns(name)) {
      property.problem(
          "name",
          "%s means something else in features; expected another name, with %s as physicalName"
              .formatted(name, name));
    }
    return name;
  }

  private static KeyRole key(YamlMap property) {
    boolean primary = property.optional("primaryKey").flag().orElse(false);
    boolean unique = property.optional("unique").flag().orElse(false);
    boolean hasPosition = property.optional("primaryKeyPosition").integer(-1, 1000).orElse(-1) > 0;
    if (hasPosition && !primary) {
      property.problem("primaryKeyPosition", "the column is not part of the primary key");
    }
    if (primary) {
      return KeyRole.PRIMARY;
    }
    return unique ? KeyRole.UNIQUE : KeyRole.NONE;
  }

  private static Presence presence(YamlMap property, KeyRole key) {
    boolean primary = key == KeyRole.PRIMARY;
    boolean required = property.optional("required").flag().orElse(primary);
    if (primary && !required) {
      property.problem("required", "a primary key is never missing; leave required: false out");
    }
    return primary || required ? Presence.REQUIRED : Presence.OPTIONAL;
  }

  private static Classification classification(YamlMap property) {
    Optional<String> word = property.optional("classification").oneOf(CLASSIFICATIONS);
    return word.filter("restricted"::equals).isPresent()
        ? Classification.RESTRICTED
        : Classification.OPEN;
  }

  private static Optional<String> declassified(
      YamlMap custom, YamlMap property, Classification classification) {
    Optional<String> reason = custom.optional("dramatis.declassified").text();
    if (reason.isPresent() && classification == Classification.RESTRICTED) {
      property.problem(
          "classification", "a column is either restricted or dramatis.declassified; keep one");
    }
    return reason;
  }

  private static DecimalType decimal(YamlMap property, LogicalType type) {
    return property
        .optional("physicalType")
        .parsed("one of " + Nearest.listed(PHYSICAL.get(type)), text -> decimal(text, type))
        .orElse(DecimalType.STANDARD);
  }

  private static DecimalType decimal(String text, LogicalType type) {
    String physical = text.toLowerCase(Locale.ROOT);
    String others = "other physical types are " + OUTSIDE;
    if (type != LogicalType.NUMBER) {
      if (PHYSICAL.get(type).contains(physical)) {
        return DecimalType.STANDARD;
      }
      throw new IllegalArgumentException(others + " for a " + Spelling.of(type));
    }
    Matcher decimal = DECIMAL.matcher(physical);
    if (!decimal.matches()) {
      throw new IllegalArgumentException(others + ", which keeps numbers exactly");
    }
    int precision = Integer.parseInt(decimal.group(1));
    int scale = decimal.group(2) == null ? 0 : Integer.parseInt(decimal.group(2));
    if (precision < 1 || precision > 38 || scale > precision) {
      throw new IllegalArgumentException("p is 1 to 38, s is 0 to p");
    }
    return new DecimalType(precision, scale);
  }

  private static Reference reference(YamlMap relationship) {
    relationship.optional("type").oneOf(List.of("foreignKey"));
    relationship.ignore("customProperties");
    relationship.refuse("a relationship of a property starts at that property", "from");
    YamlValue to = relationship.required("to").value();
    if (to.shape() == YamlValue.Shape.LIST) {
      to.problem("a key of several columns is " + OUTSIDE + "; expected source.column");
      return new Reference("", "");
    }
    return to.parsed("source.column such as crm.customer_id", PropertyReader::reference)
        .orElse(new Reference("", ""));
  }

  private static Reference reference(String to) {
    Matcher target = TARGET.matcher(to);
    if (!target.matches()) {
      throw new IllegalArgumentException(
          to.contains("/") ? "the fully qualified notation is " + OUTSIDE : "");
    }
    return new Reference(target.group(1), target.group(2));
  }
}
