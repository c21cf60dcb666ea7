package cn.zhibao.hazard.testing;

import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Documents as senders write them. */
public final class Documents {

    public static final String BUILDER = "91350100M000100Y43";
    public static final String OTHER_BUILDER = "9144030071526726XG";

    private Documents() {}

    /** A major hazard in Zichuan, found an hour ago. */
    public static String hazard(Instant now) {
        return hazard(now, "370302", BUILDER);
    }

    public static String hazard(Instant now, String region, String uscc) {
        return """
                {"criterion":"C24-08-4","region":"%s","source":"INSPECTION","foundAt":"%s",
                 "place":{"address":"般阳路 1 号","longitude":117.97,"latitude":36.64},
                 "project":{"permitNo":"370302202611220101","name":"般阳花园 3 号楼"},
                 "enterprise":{"uscc":"%s","name":"第一建筑公司"},
                 "description":"塔式起重机力矩限制器被短接"}""".formatted(region, now.minus(1, ChronoUnit.HOURS), uscc);
    }

    /** The city of Zibo posts somebody in Zichuan from today on. */
    public static String posting(Instant now) {
        return posting(
                "resident", "HOUSING-370300", "{\"region\":\"370302\"}", LocalDate.ofInstant(now, Regions.CHINA));
    }

    /** A posting of two years. */
    public static String posting(String inspector, String authority, String place, LocalDate from) {
        return """
                {"inspector":"%s","displayName":"李明","certificate":"37030012001","authority":"%s","place":%s,
                 "from":"%s"}""".formatted(inspector, authority, place, from);
    }

    /** The builder's table of the year before, signed today. */
    public static String table(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Regions.CHINA);
        return """
                {"region":"370302","period":"%d","signedBy":"王建国","signedOn":"%s","enterprise":{"uscc":"%s"}}""".formatted(today.getYear() - 1, today, BUILDER);
    }

    /** What a resident inspector finds, who says nothing of who sent him. */
    public static String residentHazard(Instant now, String region, String project) {
        return """
                {"level":"MAJOR","region":"%s","source":"RESIDENT_INSPECTOR","foundAt":"%s",%s
                 "description":"悬挑脚手架连墙件缺失"}""".formatted(region, now.minus(1, ChronoUnit.HOURS), project);
    }

    /** A hazard with its own deadline. */
    public static String hazardUntil(Instant now, Instant rectifyBy) {
        return """
                {"level":"MAJOR","region":"370302","source":"INSPECTION","foundAt":"%s","rectifyBy":"%s",
                 "description":"基坑支护变形超限"}""".formatted(now.minus(1, ChronoUnit.HOURS), rectifyBy);
    }

    /** All that an accident needs: a region, a time and a sentence. */
    public static String accident(Instant now) {
        return """
                {"region":"430102","occurredAt":"%s","course":"居民自建房倒塌"}""".formatted(now.minus(10, ChronoUnit.MINUTES));
    }

    public static String accidentWithDeaths(Instant now, int deaths) {
        return """
                {"region":"430102","occurredAt":"%s","course":"居民自建房倒塌","casualties":{"deaths":%d}}""".formatted(now.minus(10, ChronoUnit.MINUTES), deaths);
    }

    /** A final report with every point answered. */
    public static String conclusion(Instant now) {
        String point = "{\"text\":\"已完成\",\"at\":\"" + now + "\"}";
        return """
                {"nature":"RESPONSIBILITY","cause":{"direct":"临边无防护","indirect":"教育不到位"},
                 "checklist":{"causeFound":%1$s,"responsibleDealtWith":%1$s,"measuresCarriedOut":%1$s,
                              "peopleEducated":%1$s}}""".formatted(point);
    }
}
