package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.events.seal.KeyedHash;
import cn.zhibao.events.seal.SecretCipher;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.tip.GiveTip;
import cn.zhibao.hazard.app.tip.HandleTip;
import cn.zhibao.hazard.app.tip.ReadIdentity;
import cn.zhibao.hazard.app.tip.ReceiptCodes;
import cn.zhibao.hazard.app.tip.Tips;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.domain.tip.TipPolicy;
import cn.zhibao.hazard.domain.tip.TipRules;
import cn.zhibao.hazard.store.tip.KeyedCodes;
import cn.zhibao.hazard.store.tip.TipStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Builds what takes and handles tips. Without a key nothing starts, because no tipster's name is ever written in plain. */
final class TipWiring {

    private static final String HOW =
            " It seals who gave a tip. Make one with: openssl rand -base64 32. Keep it where the database is not.";

    @Produces
    @Singleton
    TipRules tipRules(Registers registers, FilingPolicy filing, TipConfig config) {
        TipPolicy policy = new TipPolicy(
                config.replyWithin(),
                config.replyWithinUsually(),
                config.perAddress().most(),
                config.perAddress().window());
        return new TipRules(registers.regions(), filing, policy);
    }

    @Produces
    @Singleton
    TipStore tips(Flow flow, Ids ids, TipConfig config) {
        return new TipStore(
                flow, ids::next, new TipStore.Seals(cipher(config), new KeyedHash(key(config), "tip senders")));
    }

    static SecretCipher cipher(TipConfig config) {
        try {
            return new SecretCipher(
                    key(config), config.identities().previousKeys().orElse(List.of()));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "ZHIBAO_HAZARD_IDENTITIES_KEY or one of ZHIBAO_HAZARD_IDENTITIES_PREVIOUS_KEYS is wrong: "
                            + wrong.getMessage() + "." + HOW,
                    wrong);
        }
    }

    private static String key(TipConfig config) {
        return config.identities()
                .key()
                .orElseThrow(() -> new IllegalStateException("ZHIBAO_HAZARD_IDENTITIES_KEY is missing." + HOW));
    }

    @Produces
    @Singleton
    ReceiptCodes receiptCodes(TipConfig config) {
        return new KeyedCodes(new KeyedHash(key(config), "tip codes"));
    }

    @Produces
    @Singleton
    GiveTip giveTip(TipRules rules, Identities identities, ReceiptCodes codes, Tips tips, Clock clock) {
        return new GiveTip(rules, identities, codes, tips, clock);
    }

    @Produces
    @Singleton
    HandleTip handleTip(TipRules rules, Tips tips, Clock clock) {
        return new HandleTip(rules, tips, clock);
    }

    @Produces
    @Singleton
    ReadIdentity readIdentity(TipRules rules, Tips tips, Ids ids, Clock clock) {
        return new ReadIdentity(rules, tips, ids::next, clock);
    }
}
