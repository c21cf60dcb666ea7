package cn.zhibao.events.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An authority did something about a tip.
 *
 * @param status what it is now; a tip that moved to the authority of another region is received there
 * @param filedCaseId the hazard or accident on file because of it
 */
public record TipHandled(
        TipFacts tip, TipStatus status, @Nullable UUID filedCaseId) implements TipEvent {}
