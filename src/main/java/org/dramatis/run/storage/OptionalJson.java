package org.dramatis.run.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/** An Optional in JSON: its value, or {@code null} when empty. */
final class OptionalJson {
  private OptionalJson() {}

  /** Writes the value or {@code null}. */
  static final class Writer extends StdSerializer<Optional<?>> {
    Writer() {
      super(Optional.class, false);
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(value.orElse(null), json);
    }
  }

  /** Reads the value or {@code null}. */
  static final class Reader extends StdDeserializer<Optional<?>> implements ContextualDeserializer {
    private final JavaType content;

    Reader() {
      this(null);
    }

    private Reader(JavaType content) {
      super(Optional.class);
      this.content = content;
    }

    @Override
    public Reader createContextual(DeserializationContext context, BeanProperty property) {
      return new Reader(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Optional<?> deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return Optional.of(context.readValue(json, content));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }

  /** Writes the number or {@code null}. */
  static final class NumberWriter extends StdSerializer<OptionalDouble> {
    NumberWriter() {
      super(OptionalDouble.class);
    }

    @Override
    public void serialize(OptionalDouble value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        json.writeNumber(value.getAsDouble());
      } else {
        json.writeNull();
      }
    }
  }

  /** Reads the number or {@code null}. */
  static final class NumberReader extends StdDeserializer<OptionalDouble> {
    NumberReader() {
      super(OptionalDouble.class);
    }

    @Override
    public OptionalDouble deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return OptionalDouble.of(json.getDoubleValue());
    }

    @Override
    public OptionalDouble getNullValue(DeserializationContext context) {
      return OptionalDouble.empty();
    }
  }
}
