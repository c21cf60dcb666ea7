package cn.zhibao.deploy.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/**
 * What the door answered.
 *
 * @param status HTTP status
 * @param text the body as it came
 */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("HTTP " + status + " without JSON: " + text, notJson);
        }
    }

    /** The body as JSON, if the status is the one expected. */
    public JsonNode expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("HTTP " + status + " instead of " + expected + ": " + text);
        }
        return json();
    }
}
