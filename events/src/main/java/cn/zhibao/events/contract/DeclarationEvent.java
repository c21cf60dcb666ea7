package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about declarations of an authority over its ledger, topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface DeclarationEvent extends Event permits CompletenessDeclared {

    /** The declaration; it never changes. */
    DeclarationFacts declaration();

    @Override
    default UUID caseId() {
        return declaration().declarationId();
    }

    @Override
    default String region() {
        return declaration().region();
    }

    /** What an authority declares over its ledger is never a drill. */
    @Override
    default boolean exercise() {
        return false;
    }
}
