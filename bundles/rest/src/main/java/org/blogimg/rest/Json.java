package org.blogimg.rest;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.blogimg.api.UnusableInput;
import org.jspecify.annotations.Nullable;

/** JSON in and out. What comes in is taken strictly: no unknown field, no field twice, no number for a text. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                for (CoercionInputShape shape :
                        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
                    config.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The value, or null for no body at all. What is wrong is told by field and place, never by what was sent. */
    static <T> @Nullable T read(InputStream body, Class<T> type) throws IOException {
        byte[] text = body.readAllBytes();
        if (text.length == 0) {
            return null;
        }
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonMappingException failed) {
            throw new UnusableInput(field(failed), mend(failed));
        } catch (JsonProcessingException failed) {
            throw new UnusableInput("body", "is not JSON" + place(failed));
        } catch (CharConversionException failed) {
            throw new UnusableInput("body", "is not UTF-8");
        }
    }

    private static String field(JsonMappingException failed) {
        for (JsonMappingException.Reference step : failed.getPath()) {
            String name = step.getFieldName();
            if (name != null) {
                return name.length() <= 40 && name.chars().allMatch(Character::isLetterOrDigit) ? name : "body";
            }
        }
        return "body";
    }

    private static String mend(JsonMappingException failed) {
        String known = failed instanceof com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException
                ? "is not known here"
                : "is of the wrong type or shape";
        return known + place(failed);
    }

    private static String place(JsonProcessingException failed) {
        var at = failed.getLocation();
        return at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
