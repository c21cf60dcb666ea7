package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.domain.policy.Policy;
import java.util.Map;

/** The shipped national pack with something written differently. */
public final class Changed {

    private Changed() {}

    /** Rules for every place, without any overlay. */
    public static Policy national(String words, String otherWords) {
        String shipped = Shipped.text("packs/CN.yaml");
        assertThat(shipped).contains(words);
        Pack pack = PackReader.read("changed.yaml", shipped.replace(words, otherWords), null);
        return new Policy(pack.toRulePack(), Map.of());
    }
}
