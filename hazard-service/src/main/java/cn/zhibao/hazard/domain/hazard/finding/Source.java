package cn.zhibao.hazard.domain.hazard.finding;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.hazard.domain.register.Labelled;
import java.util.List;

/**
 * Who found a hazard (隐患来源), and what that source has to name. What it does not name is a gap, never a reason to refuse it:
 * a hazard that is refused may go unreported. How soon somebody has to act on it is a clock of the rule packs.
 */
public enum Source implements Labelled {
    /** Work Safety Law article 41, the unit records what it finds. */
    SELF_CHECK("企业自查"),
    /** Work Safety Law article 68, a record of every inspection; two inspectors, Administrative Penalty Law article 42. */
    INSPECTION("监督检查"),
    /** Reports to the unit that sent the inspector; 本系统默认. */
    RESIDENT_INSPECTOR("驻点监管"),
    /** Construction Safety Regulation article 14, reports when the unit was asked and did not act (监理报告). */
    SUPERVISION_FIRM("监理单位"),
    /** Work Safety Law article 46, turns to the authority when the head was told and did not act. */
    SAFETY_OFFICER("安全管理人员"),
    /** Counts only once an authority has confirmed it; 本系统默认. */
    THIRD_PARTY_PATROL("第三方巡查"),
    /** The authority of another area was sent; 本系统默认. */
    CROSS_AREA_CHECK("交叉检查"),
    /** The draw that chose the object and the inspectors; 本系统默认. */
    RANDOM_DRAW("双随机抽查"),
    /** Work Safety Law article 73, the number of the tip and nothing of who gave it. */
    PUBLIC_TIP("群众举报"),
    /** An authority above the place, and its paper; 本系统默认. */
    HIGHER_INSPECTION("上级检查"),
    /** Which device measured what; 本系统默认. */
    DEVICE_ALARM("设备报警");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** What this source has to name. */
    public List<Detail> required() {
        return switch (this) {
            case SELF_CHECK -> List.of(Detail.UNIT);
            case INSPECTION -> List.of(Detail.AUTHORITY, Detail.REFERENCE, Detail.TWO_INSPECTORS);
            case RESIDENT_INSPECTOR -> List.of(Detail.AUTHORITY, Detail.INSPECTOR, Detail.POSTING);
            case SUPERVISION_FIRM -> List.of(Detail.UNIT, Detail.FIRM, Detail.DEMANDED_AT);
            case SAFETY_OFFICER -> List.of(Detail.UNIT, Detail.DEMANDED_AT);
            case THIRD_PARTY_PATROL -> List.of(Detail.FIRM, Detail.REFERENCE);
            case CROSS_AREA_CHECK -> List.of(Detail.AUTHORITY, Detail.REFERENCE, Detail.TWO_INSPECTORS);
            case RANDOM_DRAW -> List.of(Detail.REFERENCE, Detail.TWO_INSPECTORS);
            case PUBLIC_TIP -> List.of(Detail.REFERENCE);
            case HIGHER_INSPECTION -> List.of(Detail.AUTHORITY, Detail.REFERENCE);
            case DEVICE_ALARM -> List.of(Detail.DEVICE);
        };
    }

    /** Pointers, into a filing, of what the source of this hazard has not named; none for facts that are older than findings. */
    public static List<String> gaps(HazardFacts facts) {
        return facts.finding() == null
                ? List.of()
                : valueOf(facts.source()).required().stream()
                        .filter(detail -> detail.lacks(facts))
                        .map(Detail::pointer)
                        .toList();
    }

    /** True while what a patrol found waits for the word of an authority. */
    public static boolean awaitsConfirmation(HazardFacts facts) {
        return facts.source().equals(THIRD_PARTY_PATROL.name())
                && facts.finding() != null
                && (facts.progress() == null || facts.progress().confirmation() == null);
    }

    /** True where the unit itself says what it found. */
    public boolean ofTheUnit() {
        return this == SELF_CHECK || this == SAFETY_OFFICER;
    }

    /** True where an authority sent somebody to look at the unit (监督检查). */
    public boolean ofAnInspection() {
        return switch (this) {
            case INSPECTION, RESIDENT_INSPECTOR, CROSS_AREA_CHECK, RANDOM_DRAW, HIGHER_INSPECTION -> true;
            case SELF_CHECK, SUPERVISION_FIRM, SAFETY_OFFICER, THIRD_PARTY_PATROL, PUBLIC_TIP, DEVICE_ALARM -> false;
        };
    }

    /** True for what only other sources can say. */
    boolean foreign(Detail detail) {
        return detail.ofItsSourceOnly() && !required().contains(detail);
    }
}
