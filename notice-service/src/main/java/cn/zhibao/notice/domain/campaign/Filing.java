package cn.zhibao.notice.domain.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A return as it was filed, or a correction of it; none is ever changed.
 *
 * @param version from 1, one more with each correction (更正)
 * @param by account of the person who recorded it
 * @param at when the server took it
 */
public record Filing(int version, Said said, String by, Instant at) {

    /**
     * What is reported.
     *
     * @param zero whether it says that there is nothing to report (零报告)
     * @param reason why it is corrected; null with the first
     */
    public record Said(
            Figures figures,
            boolean zero,
            String text,
            @Nullable String reason) {}
}
