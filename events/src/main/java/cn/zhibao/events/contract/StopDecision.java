package cn.zhibao.events.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a government decided on a proposal to stop a unit.
 *
 * @param approved false where it refused
 * @param number of the government's own paper (文号); absent where it refused without one
 * @param decidedOn day of its decision, in China
 * @param reason absent where it approved and gave none
 * @param by account of who recorded it
 * @param recordedAt when the server took it, UTC
 */
public record StopDecision(
        boolean approved,
        @Nullable String number,
        LocalDate decidedOn,
        @Nullable String reason,
        String by,
        Instant recordedAt) {}
