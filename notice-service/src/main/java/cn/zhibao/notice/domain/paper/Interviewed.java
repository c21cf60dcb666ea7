package cn.zhibao.notice.domain.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer says of an interview (约谈) that it announced.
 *
 * @param attended false when the party did not come; then there is a reason, and nothing else but the time
 * @param heldAt when it was held, or when nobody came
 * @param attendees names of those who came
 * @param said what was spoken about
 * @param requirements each of them one line
 * @param promise what the party undertakes; null when it undertakes nothing
 * @param absence why nobody came
 */
public record Interviewed(
        boolean attended,
        Instant heldAt,
        @Nullable String place,
        List<String> attendees,
        @Nullable String said,
        List<String> requirements,
        @Nullable String promise,
        @Nullable String absence) {

    public Interviewed {
        attendees = List.copyOf(attendees);
        requirements = List.copyOf(requirements);
    }
}
