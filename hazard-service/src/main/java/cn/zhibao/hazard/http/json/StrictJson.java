package cn.zhibao.hazard.http.json;

import cn.zhibao.hazard.domain.Faults;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** Turns bytes into a document, or into the one fault that makes them none. */
public final class StrictJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private StrictJson() {}

    /** The fields of the document; none, and a fault of the whole, when it is not a JSON object. */
    public static Fields read(byte[] document, Faults faults) {
        return new Fields(object(document, faults), "", faults);
    }

    /** The fields of a document that was read elsewhere. */
    public static Fields read(ObjectNode document, Faults faults) {
        return new Fields(document, "", faults);
    }

    private static ObjectNode object(byte[] document, Faults faults) {
        try {
            JsonNode node = READER.readValue(document);
            if (node instanceof ObjectNode object) {
                return object;
            }
            faults.add("", document.length == 0 ? "empty" : "not-an-object");
        } catch (MismatchedInputException twice) {
            faults.add("", document.length == 0 ? "empty" : "malformed-json", where(twice.getLocation()));
        } catch (JacksonException malformed) {
            faults.add("", "malformed-json", where(malformed.getLocation()));
        } catch (IOException notText) {
            faults.add("", "malformed-json");
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static Map<String, Object> where(JsonLocation location) {
        return location == null ? Map.of() : Map.of("line", location.getLineNr(), "column", location.getColumnNr());
    }
}
