package cn.zhibao.events.contract;

/**
 * An authority declared that the ledger of its area is complete up to a day (台账完整性声明). Exactly one per declaration, its
 * only fact; a later declaration of the same area supersedes it.
 */
public record CompletenessDeclared(DeclarationFacts declaration) implements DeclarationEvent {}
