package cn.zhibao.hazard.store.proof;

import cn.zhibao.events.proof.Hash;

/** A ledger row that the log takes. */
record Leaf(long leaf, long position, String caseId, int version, Hash hash) {}
