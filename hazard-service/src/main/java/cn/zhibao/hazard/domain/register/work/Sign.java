package cn.zhibao.hazard.domain.register.work;

import cn.zhibao.hazard.domain.register.Labelled;

/** What makes a work dangerous whatever its measures. */
public enum Sign implements Labelled {
    COMPLEX_SURROUNDINGS("周边环境复杂"),
    SLIP_OR_CLIMB_FORM("滑模爬模等工具式模板"),
    AFFECTS_OTHERS("可能影响行人交通设施安全"),
    /** Chimneys, bridges, toxic substances, heritage. */
    SPECIAL_STRUCTURE("特殊建构筑物或文物");

    private final String label;

    Sign(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
