package cn.zhibao.events.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a document counts: whole numbers from 0 to a most. Faults are noted in the document. */
public final class Counts {

    private Counts() {}

    /** One that must be there; 0 as a stand-in. */
    public static long required(Document document, String name, long most) {
        Long count = optional(document, name, most);
        if (count == null) {
            if (document.isFaultless(name)) {
                document.fault("/" + name, "missing");
            }
            return 0;
        }
        return count;
    }

    /** The same where it may be absent. */
    public static @Nullable Long optional(Document document, String name, long most) {
        JsonNode node = document.node(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            document.fault("/" + name, "wrong-type", Map.of("expected", "whole number"));
        } else if (node.bigIntegerValue().signum() < 0) {
            document.fault("/" + name, "negative");
        } else if (node.bigIntegerValue().compareTo(BigInteger.valueOf(most)) > 0) {
            document.fault("/" + name, "too-large", Map.of("max", most));
        } else {
            return node.longValue();
        }
        return null;
    }
}
