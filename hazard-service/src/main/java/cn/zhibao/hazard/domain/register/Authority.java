package cn.zhibao.hazard.domain.register;

import java.util.Optional;

/**
 * Who answers for cases (主管部门): one line of government in one region. Its code is line and region, such as
 * {@code HOUSING-370302}.
 */
public record Authority(Line line, Region region) {

    /** Lines of government that a case may be handed to. */
    public enum Line {
        /** 住房城乡建设 */
        HOUSING,
        /** 应急管理 */
        EMERGENCY,
        /** 消防救援 */
        FIRE,
        /** 市场监管 */
        MARKET,
        /** 公安 */
        POLICE,
        /** 城市管理 */
        URBAN_MANAGEMENT,
        /** 交通运输 */
        TRANSPORT,
        /** 水利 */
        WATER,
        /** 自然资源 */
        NATURAL_RESOURCES,
        /** 属地政府（街道、乡镇） */
        TOWNSHIP
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
