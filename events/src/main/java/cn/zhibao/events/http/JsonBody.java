package cn.zhibao.events.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The body of a request as one JSON object, strictly: no field twice, and nothing after its end. */
final class JsonBody {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonBody() {}

    /**
     * The object, to be changed by its reader. What is none ends the request.
     *
     * @param known what is wrong with the request already; the answer names it too
     */
    static ObjectNode read(String body, List<Fault> known) {
        List<Fault> faults = new ArrayList<>(known);
        try {
            if (STRICT.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            faults.add(new Fault("", "not-an-object"));
        } catch (JsonProcessingException _) {
            faults.add(new Fault("", "malformed-json"));
        }
        throw new Refused(Problem.faulty(faults));
    }

    /** One without fields. */
    static ObjectNode empty() {
        return STRICT.createObjectNode();
    }
}
