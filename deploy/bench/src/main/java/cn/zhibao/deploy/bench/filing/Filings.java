package cn.zhibao.deploy.bench.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Bodies of filings as inspectors and enterprises send them, about 700 bytes of UTF-8 each. Every body has one place for a
 * serial that makes it unlike any other.
 */
public final class Filings {

    /** Stands where a serial belongs. */
    public static final String SERIAL = "@SERIAL@";

    private static final List<String> REGIONS = List.of(
            "370102", "370103", "370104", "370202", "370203", "370211", "370302", "370303", "370304", "370305",
            "370402", "370502", "370602", "370702", "370811", "370902", "371002", "371102", "371302", "371402",
            "371502", "371602");
    private static final List<String> STREETS = List.of("将军路", "人民路", "北京路", "黄海路", "昆仑路", "商城路", "泰山大街", "海尔路");
    private static final List<String> FINDINGS = List.of(
            "悬挑脚手架连墙件缺失，立杆间距超过方案要求，作业层脚手板未满铺",
            "塔式起重机力矩限制器失灵，附着装置与建筑物连接的螺栓松动",
            "基坑临边堆载超过设计限值，支护结构位移监测已达报警值仍在开挖",
            "高大模板支撑架扫地杆和剪刀撑设置不全，未按专家论证意见修改",
            "施工升降机防坠安全器超过标定期限，层门联锁装置被短接",
            "临时用电未做到三级配电两级保护，配电箱漏电保护器参数不匹配",
            "起重吊装作业区未设警戒，吊索具有断丝，信号工未持证上岗",
            "有限空间作业前未检测有毒有害气体，现场无通风和应急救援器材");
    private static final List<String> SOURCES =
            List.of("SELF_CHECK", "INSPECTION", "SUPERVISION_FIRM", "THIRD_PARTY_PATROL", "RANDOM_DRAW");
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int USCC_PREFIX = 17;

    private Filings() {}

    /** As many different hazards anywhere in Shandong; alike for the same seed. */
    public static List<String> hazards(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(_ -> hazard("37", random)).toList();
    }

    /** A hazard in one of the counties whose codes begin so, found within the last day. A fifth is major by a criterion. */
    public static String hazard(String regionPrefix, Random random) {
        String region = region(regionPrefix, random);
        Instant found = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .minus(Duration.ofHours(2))
                .minusSeconds(random.nextInt(86_400));
        return """
            {"level":"GENERAL",%s"region":"%s",%s,"source":"%s","foundAt":"%s","rectifyBy":"%s",\
            "description":"%s。现场已口头要求立即停止该部位作业，由项目负责人组织整改，整改前后留存影像资料，并将整改情况\
            报监理单位复核后书面回复。编号 %s"}\
            """.formatted(
                        random.nextInt(5) == 0 ? "\"criterion\":\"C24-08-4\"," : "\"category\":\"施工现场\",",
                        region,
                        site(region, random),
                        pick(SOURCES, random),
                        found,
                        found.plus(Duration.ofDays(3 + random.nextInt(20))),
                        pick(FINDINGS, random),
                        SERIAL);
    }

    /** An accident that happened some minutes ago; the number of dead may be 0. */
    public static String accident(String regionPrefix, int deaths, Random random) {
        String region = region(regionPrefix, random);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return """
            {"region":"%s",%s,"type":"高处坠落","occurredAt":"%s","informedAt":"%s",\
            "casualties":{"deaths":%d,"seriousInjuries":%d,"minorInjuries":%d,"missing":0,"trapped":0},\
            "directLossCny":%d,"course":"%s，作业人员随平台坠落。编号 %s","measures":"已停工并组织抢救，封闭现场，通知家属"}\
            """.formatted(
                        region,
                        site(region, random),
                        now.minus(Duration.ofMinutes(12)),
                        now.minus(Duration.ofMinutes(9)),
                        deaths,
                        random.nextInt(3),
                        random.nextInt(4),
                        100_000 + random.nextInt(900_000),
                        pick(FINDINGS, random),
                        SERIAL);
    }

    /** Where it is, which site and whose. */
    private static String site(String region, Random random) {
        return String.format(
                Locale.ROOT,
                "\"place\":{\"address\":\"%s %d 号安置区 %d 号楼\",\"longitude\":%.6f,\"latitude\":%.6f},"
                        + "\"project\":{\"permitNo\":\"%s2026%08d\",\"name\":\"%s安置房项目%d标段\"},"
                        + "\"enterprise\":{\"uscc\":\"%s\",\"name\":\"齐鲁第%d建设工程有限公司\"}",
                pick(STREETS, random),
                1 + random.nextInt(300),
                1 + random.nextInt(30),
                115 + random.nextDouble() * 7,
                35 + random.nextDouble() * 2,
                region,
                random.nextInt(100_000_000),
                pick(STREETS, random),
                1 + random.nextInt(9),
                uscc(region, random),
                1 + random.nextInt(40));
    }

    /** A unified social credit code with the right check character (GB 32100). */
    private static String uscc(String region, Random random) {
        StringBuilder code = new StringBuilder("91").append(region);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < USCC_PREFIX; i++) {
            if (i == code.length()) {
                code.append(USCC_ALPHABET.charAt(random.nextInt(USCC_ALPHABET.length())));
            }
            sum += USCC_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % USCC_ALPHABET.length();
        }
        int modulus = USCC_ALPHABET.length();
        return code.append(USCC_ALPHABET.charAt((modulus - sum % modulus) % modulus))
                .toString();
    }

    private static String region(String prefix, Random random) {
        return pick(REGIONS.stream().filter(code -> code.startsWith(prefix)).toList(), random);
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
