package cn.zhibao.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Jackson without its kindness: a missing count must never be read as zero deaths, nor an empty text as no time. */
final class StrictJson {

    private StrictJson() {}

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModules(new JavaTimeModule(), timesAsText())
                .annotationIntrospector(new RequiredUnlessNullable())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** The Java time module would also read numbers, as seconds. */
    private static SimpleModule timesAsText() {
        return new SimpleModule("times as text")
                .addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse))
                .addDeserializer(Duration.class, new FromText<>(Duration.class, Duration::parse));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        private FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // the handlers of a context answer with the type they are asked for
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return parse.apply(json.getText());
            } catch (DateTimeException unreadable) {
                return (T) context.handleWeirdStringValue(handledType(), json.getText(), "%s", unreadable.getMessage());
            }
        }
    }

    /** JSpecify's annotation is the one place that says whether a field may be absent or null. */
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            AnnotatedType type = typeOfComponent(member);
            if (type == null) {
                return super.hasRequiredMarker(member);
            }
            return !type.isAnnotationPresent(Nullable.class);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            AnnotatedType type = typeOfComponent(annotated);
            return type == null || type.isAnnotationPresent(Nullable.class)
                    ? super.findSetterInfo(annotated)
                    : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
        }

        /** The type of a record's component as it is declared; null for anything else. */
        private static @Nullable AnnotatedType typeOfComponent(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                            && parameter.getOwner().getDeclaringClass().isRecord()
                            && parameter.getOwner().getAnnotated() instanceof Executable canonical
                    ? canonical.getAnnotatedParameterTypes()[parameter.getIndex()]
                    : null;
        }
    }
}
