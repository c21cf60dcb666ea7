package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.domain.policy.Policy;
import java.time.Instant;
import java.util.Map;

/** The shipped national pack with something written differently. */
public final class Changed {

    private Changed() {}

    /** Rules for every place, without any overlay. */
    public static Policy national(String words, String otherWords) {
        return national(Map.of(words, otherWords));
    }

    /** The same with several things written differently. */
    public static Policy national(Map<String, String> otherWords) {
        Pack pack = PackReader.read("changed.yaml", text(otherWords), null);
        return new Policy(pack.rulesAt(Instant.MIN, ""), Map.of());
    }

    /** The text of that pack. */
    public static String text(Map<String, String> otherWords) {
        String text = Shipped.text("packs/CN.yaml");
        for (var words : otherWords.entrySet()) {
            assertThat(text).contains(words.getKey());
            text = text.replace(words.getKey(), words.getValue());
        }
        return text;
    }
}
