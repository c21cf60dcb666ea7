package cn.zhibao.hazard;

import cn.zhibao.hazard.seal.ConfiguredKeys;
import java.util.List;

/** The keys that the operator gives. Without one nothing starts, because no receipt goes out unsigned. */
final class LedgerKeys {

    private static final String HOW = " It signs receipts and checkpoints of the ledger. Make one with: openssl rand"
            + " -base64 32. Keep it where the database is not: who has both can rewrite history.";

    private LedgerKeys() {}

    static ConfiguredKeys of(HazardConfig.Ledger ledger) {
        String key = ledger.key().orElseThrow(() -> new IllegalStateException("ZHIBAO_LEDGER_KEY is missing." + HOW));
        try {
            return new ConfiguredKeys(
                    ledger.origin(), key, ledger.previousKeys().orElse(List.of()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "ZHIBAO_LEDGER_KEY or one of ZHIBAO_LEDGER_PREVIOUS_KEYS is wrong: " + wrong.getMessage() + "."
                            + HOW,
                    wrong);
        }
    }
}
