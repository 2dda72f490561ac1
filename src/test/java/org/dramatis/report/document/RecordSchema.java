package org.dramatis.report.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.yaml.Spelling;

/**
 * Holds a JSON schema against the record that it describes, in both directions: members, which of
 * them may be null, types, and the words of enums.
 */
public final class RecordSchema {
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          Long.class, "integer",
          double.class, "number",
          boolean.class, "boolean",
          OptionalDouble.class, "number",
          OptionalInt.class, "integer",
          OptionalLong.class, "integer");

  private final JsonNode root;
  private final List<String> differences = new ArrayList<>();

  /** Records that are compared just now: one within itself is compared already. */
  private final Set<Class<?>> open = new HashSet<>();

  private RecordSchema(JsonNode root) {
    this.root = root;
  }

  /** The program's schema of that name, such as {@code segments.schema.json}. */
  public static JsonNode schema(String name) throws IOException {
    return schema("report", name);
  }

  /** The schema of that name in another room. */
  public static JsonNode schema(String room, String name) throws IOException {
    try (InputStream file =
        SegmentsDocument.class.getResourceAsStream("/org/dramatis/" + room + "/" + name)) {
      return new ObjectMapper().readTree(file);
    }
  }

  /** Where schema and record part; none when they say the same. */
  public static List<String> differences(JsonNode schema, Class<? extends Record> document) {
    RecordSchema comparison = new RecordSchema(schema);
    comparison.compare("", schema, document);
    return comparison.differences;
  }

  private void compare(String where, JsonNode given, Type type) {
    Set<String> allowed = new TreeSet<>();
    JsonNode schema = resolved(given, allowed);
    allowed.addAll(types(schema));
    boolean isNullable = type instanceof Class<?> c && c.getSimpleName().startsWith("Optional");
    Type value = type;
    if (raw(type) == Optional.class) {
      isNullable = true;
      value = argument(type, 0);
    }
    expect(where + " may be null", isNullable, allowed.contains("null"));
    allowed.remove("null");
    Class<?> raw = raw(single(value));
    if (raw.isEnum()) {
      expect(where, words(raw), texts(schema.get("enum")));
    } else if (raw.isRecord() && raw != SegmentRef.class) {
      expect(where, Set.of("object"), allowed);
      members(where, schema, raw);
    } else if (raw == List.class) {
      expect(where, Set.of("array"), allowed);
      compare(where + "[]", schema.path("items"), argument(value, 0));
    } else if (raw == Map.class) {
      expect(where, Set.of("object"), allowed);
      compare(where + "{}", schema.path("additionalProperties"), argument(value, 1));
    } else if (!schema.has("enum")) {
      expect(where, Set.of(TYPES.getOrDefault(raw, "string")), allowed);
    }
  }

  private void members(String where, JsonNode schema, Class<?> type) {
    if (!open.add(type)) {
      return;
    }
    Map<String, Type> members = written(type);
    Set<String> described = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(described::add);
    expect(where + " has", members.keySet(), described);
    expect(where + " requires", members.keySet(), texts(schema.get("required")));
    expect(where + " is closed", false, schema.path("additionalProperties").asBoolean(true));
    members.forEach(
        (name, member) -> {
          if (described.contains(name)) {
            compare(where + "/" + name, schema.get("properties").get(name), member);
          }
        });
    open.remove(type);
  }

  /** A record's members as Jackson's annotations on it have them written. */
  private static Map<String, Type> written(Class<?> type) {
    Map<String, Type> members = new TreeMap<>();
    List<Method> components =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
    for (Method method : type.getDeclaredMethods()) {
      JsonProperty named = method.getAnnotation(JsonProperty.class);
      if (method.isAnnotationPresent(JsonUnwrapped.class)) {
        members.putAll(written(method.getReturnType()));
      } else if (named != null) {
        members.put(named.value(), method.getGenericReturnType());
      } else if (components.contains(method)) {
        members.put(
            new SnakeCaseStrategy().translate(method.getName()), method.getGenericReturnType());
      }
    }
    return members;
  }

  /** What a type is written as that Jackson writes as one of its values. */
  private static Type single(Type type) {
    return Arrays.stream(raw(type).getMethods())
        .filter(method -> method.isAnnotationPresent(JsonValue.class))
        .map(Method::getGenericReturnType)
        .findFirst()
        .orElse(type);
  }

  /** Follows references; of an alternative with null, the other one. */
  private JsonNode resolved(JsonNode schema, Set<String> allowed) {
    if (schema.has("$ref")) {
      return resolved(root.at(schema.get("$ref").asText().substring(1)), allowed);
    }
    if (!schema.has("anyOf")) {
      return schema;
    }
    allowed.add("null");
    return resolved(schema.get("anyOf").get(0), allowed);
  }

  private static Set<String> types(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isTextual() ? Set.of(type.asText()) : texts(type);
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    if (list != null) {
      StreamSupport.stream(list.spliterator(), false).forEach(t -> texts.add(t.asText()));
    }
    return texts;
  }

  private static Set<String> words(Class<?> type) {
    Set<String> words = new TreeSet<>();
    Arrays.stream(type.getEnumConstants()).forEach(c -> words.add(Spelling.of((Enum<?>) c)));
    return words;
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private void expect(String where, Object ofRecord, Object ofSchema) {
    if (!ofRecord.equals(ofSchema)) {
      differences.add(where + ": " + ofRecord + " by the record, " + ofSchema + " by the schema");
    }
  }
}
