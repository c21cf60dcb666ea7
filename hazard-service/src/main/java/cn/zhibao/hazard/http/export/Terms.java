package cn.zhibao.hazard.http.export;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.domain.accident.Gap;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.project.ProjectRegister;
import cn.zhibao.hazard.domain.statistics.Caliber;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What tables call things in Chinese, and how they write times: those of China. */
public final class Terms {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Regions.CHINA);

    private Terms() {}

    public static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }

    public static String yes(boolean holds) {
        return holds ? "是" : "否";
    }

    public static String of(HazardLevel level) {
        return switch (level) {
            case GENERAL -> "一般隐患";
            case MAJOR -> "重大隐患";
        };
    }

    public static String of(HazardStage stage) {
        return switch (stage) {
            case FOUND -> "待定级";
            case GRADED -> "已定级";
            case PLANNED -> "已制定方案";
            case RECTIFYING -> "整改中";
            case SUBMITTED -> "待核验";
            case CLOSED -> "已销号";
            case WITHDRAWN -> "已撤销";
            case MERGED -> "已并案";
        };
    }

    /** As the register of projects calls it. */
    public static String of(Sector sector) {
        return ProjectRegister.Kind.valueOf(sector.name()).label();
    }

    /** Of a source as facts name it. */
    public static String source(String name) {
        return Arrays.stream(Source.values())
                .filter(source -> source.name().equals(name))
                .map(Source::label)
                .findFirst()
                .orElse(name);
    }

    public static String of(Grade grade) {
        return switch (grade) {
            case ORDINARY -> "一般事故";
            case LARGER -> "较大事故";
            case MAJOR -> "重大事故";
            case ESPECIALLY_MAJOR -> "特别重大事故";
        };
    }

    static String of(Accidents.Status status) {
        return switch (status) {
            case REPORTED -> "已报告";
            case UNDER_INVESTIGATION -> "调查中";
            case CONCLUDED -> "已结案";
        };
    }

    /** Of a gap as lists name it. */
    static String gap(String field) {
        return Arrays.stream(Gap.values())
                .filter(gap -> gap.field().equals(field))
                .map(Terms::of)
                .findFirst()
                .orElse(field);
    }

    private static String of(Gap gap) {
        return switch (gap) {
            case TYPE -> "事故类别";
            case CASUALTIES -> "伤亡人数";
            case LOSS -> "直接经济损失";
            case PLACE -> "事故地点";
            case PROJECT -> "工程项目";
            case ENTERPRISE -> "责任单位";
            case INFORMED_AT -> "接报时间";
            case MEASURES -> "已采取措施";
        };
    }

    public static String of(Caliber caliber) {
        return switch (caliber) {
            case HOUSING -> "住建口径";
            case EMERGENCY -> "应急口径";
        };
    }
}
