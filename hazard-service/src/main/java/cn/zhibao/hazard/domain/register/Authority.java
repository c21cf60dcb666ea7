package cn.zhibao.hazard.domain.register;

import java.util.Optional;

/**
 * Who answers for cases (主管部门): one line of government in one region. Its code is line and region, such as
 * {@code HOUSING-370302}.
 */
public record Authority(Line line, Region region) {

    /** Lines of government that a case may be handed to. */
    public enum Line implements Labelled {
        HOUSING("住房城乡建设"),
        EMERGENCY("应急管理"),
        FIRE("消防救援"),
        MARKET("市场监管"),
        POLICE("公安"),
        URBAN_MANAGEMENT("城市管理"),
        TRANSPORT("交通运输"),
        WATER("水利"),
        NATURAL_RESOURCES("自然资源"),
        /** Government of the place itself. */
        TOWNSHIP("街道乡镇");

        private final String label;

        Line(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The authority of a code; empty when it is none. */
    public static Optional<Authority> parse(String code) {
        int dash = code.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        for (Line line : Line.values()) {
            if (line.name().contentEquals(code.subSequence(0, dash))) {
                return Region.parse(code.substring(dash + 1)).map(region -> new Authority(line, region));
            }
        }
        return Optional.empty();
    }

    /** The housing authority of a place, which owns what is found there until somebody else does. */
    public static Authority housing(Region region) {
        return new Authority(Line.HOUSING, region);
    }

    public String code() {
        return line.name() + '-' + region.code();
    }
}
