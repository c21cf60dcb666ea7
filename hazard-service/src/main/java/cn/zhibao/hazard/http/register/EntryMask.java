package cn.zhibao.hazard.http.register;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.domain.register.entry.SupervisorRegister;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Hides names and phones of supervisors from those who do not look after the register themselves. */
final class EntryMask {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHONE = "/phone";
    private static final int PHONE_SHOWN = 3;
    private static final int PHONE_END_SHOWN = 4;

    private final Caller caller;
    private final RegisterName register;

    EntryMask(Caller caller, RegisterName register) {
        this.caller = caller;
        this.register = register;
    }

    /** The document as this caller may see it. */
    JsonNode document(String region, String json) {
        JsonNode document = read(json);
        if (register == RegisterName.SUPERVISORS && !caller.mayKeep(new Region(region))) {
            SupervisorRegister.PRIVATE.forEach(pointer -> hide((ObjectNode) document, pointer));
        }
        return document;
    }

    @Nullable
    JsonNode documentOrNone(String region, @Nullable String json) {
        return json == null ? null : document(region, json);
    }

    private static void hide(ObjectNode document, String pointer) {
        JsonNode value = document.at(pointer);
        if (!value.isMissingNode()) {
            document.put(pointer.substring(1), pointer.equals(PHONE) ? phone(value.asText()) : name(value.asText()));
        }
    }

    private static String name(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    private static String phone(String phone) {
        int hidden = phone.length() - PHONE_SHOWN - PHONE_END_SHOWN;
        return hidden <= 0
                ? "*".repeat(phone.length())
                : phone.substring(0, PHONE_SHOWN) + "*".repeat(hidden) + phone.substring(PHONE_SHOWN + hidden);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps JSON", impossible);
        }
    }
}
