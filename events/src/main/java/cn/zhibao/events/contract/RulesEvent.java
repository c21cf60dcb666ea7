package cn.zhibao.events.contract;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Facts about the rules themselves, topic {@code zhibao.escalations}, told by escalation-service. All versions of a pack are
 * one case, so that they are told in their order; it lies in no region but the whole country.
 */
public sealed interface RulesEvent extends Event permits RulesActivated {

    /** The version of the pack that the fact is about. */
    PackFacts pack();

    @Override
    default UUID caseId() {
        return UUID.nameUUIDFromBytes(("rule-pack:" + pack().pack()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    default String region() {
        return "000000";
    }

    @Override
    default boolean exercise() {
        return false;
    }
}
