package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.domain.policy.Policy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The shipped national pack with something written differently. */
public final class Changed {

    /** How the report from the county to the city is stated. */
    public static final String TWO_HOURS = "to: CITY_DEPARTMENT\n    starts: FILED\n    limit: 2 HOUR";

    private Changed() {}

    /** Rules for every place, without any overlay. */
    public static Policy national(String words, String otherWords) {
        return national(Map.of(words, otherWords));
    }

    /** The same with several things written differently. */
    public static Policy national(Map<String, String> otherWords) {
        return policy(text(otherWords));
    }

    /** The rules of a national pack, without any overlay. */
    public static Policy policy(String yaml) {
        Pack pack = PackReader.read("changed.yaml", yaml, null);
        return new Policy(pack.rulesAt(Instant.MIN, ""), Map.of());
    }

    /** Name of the shipped national pack. */
    public static String shipped() {
        return Shipped.packs().getFirst().name().toString();
    }

    /** Name of the rules that the shipped packs make. */
    public static String shippedRules() {
        return Shipped.packs().stream().map(pack -> pack.name().toString()).collect(Collectors.joining("+"));
    }

    /** The text of that pack as another version. */
    public static String version(String version, Map<String, String> otherWords) {
        String line = "version: \"" + shipped().substring("CN-".length()) + "\"";
        Map<String, String> words = new LinkedHashMap<>(otherWords);
        words.put(line, "version: \"" + version + "\"");
        return text(words);
    }

    /** That version, with another limit than two hours for the report from the county to the city (CN-3). */
    public static String reportWithin(String limit, String version) {
        return version(version, Map.of(TWO_HOURS, TWO_HOURS.replace("2 HOUR", limit)));
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
