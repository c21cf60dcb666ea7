package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * What a desk must know of a case at a glance.
 *
 * @param number number of the hazard, accident, signal, tip, penalty or exposure
 * @param grade {@link Grade} of an accident, {@link HazardLevel} of a hazard, or kind of another subject, by name
 * @param type accident type or hazard category, when known
 */
public record CaseSummary(
        Subject subject,
        String number,
        String grade,
        int deaths,
        int missing,
        String region,
        @Nullable String address,
        @Nullable String projectName,
        @Nullable String type) {}
