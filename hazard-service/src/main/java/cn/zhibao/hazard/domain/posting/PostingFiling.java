package cn.zhibao.hazard.domain.posting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting as somebody asks for it, not yet checked; absent means not said.
 *
 * @param authority code of the sending authority, such as {@code HOUSING-370400}
 * @param region of the places, one of which is named
 */
public record PostingFiling(
        @Nullable String inspector,
        @Nullable String displayName,
        @Nullable String certificate,
        @Nullable String authority,
        @Nullable String region,
        @Nullable String permitNo,
        @Nullable String house,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What kind of place is named; absent unless it is exactly one. */
    public Post.@Nullable Kind kind() {
        int named = (region == null ? 0 : 1) + (permitNo == null ? 0 : 1) + (house == null ? 0 : 1);
        if (named != 1) {
            return null;
        }
        if (region != null) {
            return Post.Kind.REGION;
        }
        return permitNo == null ? Post.Kind.HOUSE : Post.Kind.PROJECT;
    }

    /** What the named place is known by; absent unless exactly one is named. */
    public @Nullable String key() {
        return switch (kind()) {
            case null -> null;
            case REGION -> region;
            case PROJECT -> permitNo;
            case HOUSE -> house;
        };
    }
}
