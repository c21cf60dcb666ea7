package cn.zhibao.hazard.testing;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables and codes for tests of the registers. */
public final class RegisterTables {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CODE = 17;

    private RegisterTables() {}

    /** A valid unified social credit code, another one for each serial. */
    public static String uscc(int serial) {
        String body = "91370302MA%06d".formatted(serial) + "X";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CODE; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return body + ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    public static String enterprise(String uscc, String region) {
        return """
                {"uscc":"%s","name":"般阳建筑 %s","kind":"CONTRACTOR","region":"%s","flags":["OUT_OF_PROVINCE"]}""".formatted(uscc, uscc, region);
    }

    public static String project(String permitNo, String region, String uscc) {
        return """
                {"permitNo":"%s","name":"般阳花园 %s","region":"%s","kind":"MUNICIPAL","status":"BUILDING","area":5000,
                 "cost":9000000,"buildings":3,"liftingMachines":2,
                 "parties":{"contractor":{"uscc":"%s","name":"第一建筑公司"}}}""".formatted(permitNo, permitNo, region, uscc);
    }

    public static String work(String code, String permitNo, String startsOn) {
        return """
                {"code":"%s","project":"%s","name":"深基坑","kind":"PIT","measures":{"depth":5},"status":"PLANNED",
                 "startsOn":"%s"}""".formatted(code, permitNo, startsOn);
    }

    public static String house(String code, String region, String village, String more) {
        return """
                {"code":"%s","region":"%s","village":"%s","address":"%s 号",%s}""".formatted(code, region, village, code, more);
    }

    /** A table of houses with Chinese headings, codes from {@code prefix} with 0 on. */
    public static String houses(String prefix, String region, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s%d,%s,般阳街道,第 %d 村,%d 号,%d,经营,农房、群租,疑似隐患,2026/3/1,C,2026年4月1日"
                        .formatted(prefix, i, region, i % 7, i, i % 9 + 1))
                .collect(Collectors.joining("\n", "房屋编号,区划代码,乡镇街道,村社区,地址,层数,用途,重点标记,排查结果,排查日期,鉴定等级,鉴定日期\n", "\n"));
    }
}
