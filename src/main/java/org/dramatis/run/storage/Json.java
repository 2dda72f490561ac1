package org.dramatis.run.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The JSON of the workspace: records in their components' order, names in snake_case, dates and
 * instants in ISO 8601, an empty Optional as {@code null}, indented by two spaces, ending with a
 * line feed. Equal records give equal bytes.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A later version may add facts to a file; a fact that is missing is damage.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new JavaTimeModule())
          .addModule(optionals())
          .build();

  private Json() {}

  /** The record as indented JSON. */
  public static String write(Object record) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(record) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(record.getClass() + " has no JSON form", e);
    }
  }

  /**
   * The record that {@link #write} wrote.
   *
   * @throws JsonProcessingException when the text is not JSON or lacks a component
   */
  public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(text, type);
  }

  /**
   * The text as a tree, for files whose record belongs to a later package.
   *
   * @throws JsonProcessingException when the text is not JSON
   */
  public static JsonNode tree(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  // Spark brings Jackson without its module for Optional.
  private static SimpleModule optionals() {
    return new SimpleModule("optionals")
        .addSerializer(new OptionalJson.Writer())
        .addSerializer(new OptionalJson.NumberWriter())
        .addDeserializer(OptionalDouble.class, new OptionalJson.NumberReader())
        .addDeserializer(Optional.class, new OptionalJson.Reader());
  }
}
