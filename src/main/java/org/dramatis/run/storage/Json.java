package org.dramatis.run.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.stat.SignificantDigits;
import org.dramatis.yaml.Spelling;

/**
 * The JSON of the workspace: records in their components' order, names and enum constants in
 * snake_case, dates and instants in ISO 8601, an empty Optional as {@code null}, indented by two
 * spaces, ending with a line feed. Equal records give equal bytes.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enumNamingStrategy(Spelling::of)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          // A later version may add facts to a file; a fact that is missing is damage.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .build();

  private static final JsonMapper ROUNDING =
      MAPPER
          .rebuild()
          .addModule(
              new SimpleModule("figures")
                  .addSerializer(double.class, new Rounded())
                  .addSerializer(Double.class, new Rounded())
                  .addSerializer(OptionalDouble.class, new Rounded()))
          .build();

  private Json() {}

  /** Why a text cannot be read, and on which line, without what only programmers know. */
  public static String reason(JsonProcessingException e) {
    String why = fault(e);
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? why
        : why + " (line " + e.getLocation().getLineNr() + ")";
  }

  /** The same without the line. */
  public static String fault(JsonProcessingException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("");
    return first.split(" \\(|;", 2)[0].replace("creator property", "member");
  }

  /** The record as indented JSON; numbers to their last digit, so that they read back the same. */
  public static String write(Object document) {
    return text(MAPPER, document);
  }

  /**
   * The document as indented JSON; numbers with at most six significant digits. What is read back
   * from it is written to the same bytes.
   *
   * @throws IllegalArgumentException when a number is not finite: an undefined figure is empty
   */
  public static String writeRounded(Object document) {
    return text(ROUNDING, document);
  }

  /** The record as one line of a file of such lines, without its line feed. */
  public static String line(Object document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw formless(document, e);
    }
  }

  private static String text(JsonMapper mapper, Object document) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    try {
      return mapper.writer(printer).writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw formless(document, e);
    }
  }

  private static IllegalArgumentException formless(Object document, JsonProcessingException e) {
    return new IllegalArgumentException(
        document.getClass() + " has no JSON form: " + e.getOriginalMessage(), e);
  }

  /**
   * The record that {@link #write} or {@link #writeRounded} wrote.
   *
   * @throws JsonProcessingException when the text is not JSON or lacks a component
   */
  public static <T> T read(String text, Class<T> type) throws JsonProcessingException {
    return MAPPER.readValue(text, type);
  }

  /**
   * The record of a run's file that names segments by their letters alone.
   *
   * @param run the run whose segments they are
   * @throws JsonProcessingException when the text is not JSON or lacks a component
   */
  public static <T> T read(String text, Class<T> type, String run) throws JsonProcessingException {
    return MAPPER
        .reader(new InjectableValues.Std().addValue("run", run))
        .forType(type)
        .readValue(text);
  }

  /** As {@link #read}, but empty when the text is not JSON or lacks a component. */
  public static <T> Optional<T> readIfSound(String text, Class<T> type) {
    try {
      return Optional.of(read(text, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The text as a tree, for JSON that is no record's; throws when it is no JSON. */
  public static JsonNode tree(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  private static final class Rounded extends JsonSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value instanceof Double number) {
        json.writeNumber(SignificantDigits.decimal(number));
      } else if (value instanceof OptionalDouble number && number.isPresent()) {
        json.writeNumber(SignificantDigits.decimal(number.getAsDouble()));
      } else {
        json.writeNull();
      }
    }
  }
}
