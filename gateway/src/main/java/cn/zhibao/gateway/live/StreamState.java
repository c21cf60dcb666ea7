package cn.zhibao.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How the stream is, measured against the ends of the topics.
 *
 * @param ready the hub has caught up with the topics once, so positions can be given out
 * @param stale the stream is not known to be complete up to a moment recent enough
 * @param age time since the moment up to which the stream is complete
 * @param newestEventAt time of the newest event, by the clock of its source; empty before the first
 */
public record StreamState(boolean ready, boolean stale, Duration age, Optional<Instant> newestEventAt, int listeners) {

    String json(String position, Instant now) {
        String newest = newestEventAt.map(time -> "\"" + time + "\"").orElse("null");
        return "{\"serverTime\":\"" + now + "\",\"position\":\"" + position + "\",\"newestEventTime\":" + newest
                + ",\"stale\":" + stale + ",\"ageSeconds\":"
                + String.format(Locale.ROOT, "%.1f", age.toMillis() / 1000.0) + "}";
    }
}
