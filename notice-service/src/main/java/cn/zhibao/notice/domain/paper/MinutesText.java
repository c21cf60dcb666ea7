package cn.zhibao.notice.domain.paper;

import cn.zhibao.notice.domain.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of the minutes of an interview (约谈纪要), in Chinese. */
record MinutesText(Issuers issuers, Notice notice, Interviewed interview) {

    private static final String NUMERALS = "一二三四五六七八九十";

    String page(Instant recordedAt) {
        String issuer = issuers.of(notice.facts().issuer()).name();
        Stream<String> drill = notice.facts().exercise() ? Stream.of(Words.DRILL) : Stream.empty();
        Stream<String> head = Stream.of(issuer, "约谈纪要", "（依据" + notice.facts().number() + "约谈通知）", "");
        Stream<String> foot = Stream.of("", issuer, Words.day(recordedAt));
        return Stream.of(drill, head, points(issuer), foot)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> points(String issuer) {
        List<String> points = new ArrayList<>();
        points.add("约谈时间：" + Words.minute(interview.heldAt()) + "。");
        if (interview.place() != null) {
            points.add("约谈地点：" + interview.place() + "。");
        }
        points.add("约谈单位：" + issuer + "。");
        points.add("被约谈单位：" + party() + "。");
        if (interview.attended()) {
            points.add("参加人员：" + String.join("、", interview.attendees()) + "。");
            points.add("约谈内容：" + interview.said());
            points.add("约谈要求：\n" + lines(interview.requirements()));
            points.add("表态承诺：" + (interview.promise() == null ? "无。" : interview.promise()));
        } else {
            points.add("到场情况：被约谈单位未到场，约谈未能进行。原因：" + interview.absence());
        }
        return IntStream.range(0, points.size()).mapToObj(i -> NUMERALS.charAt(i) + "、" + points.get(i));
    }

    private static String lines(List<String> requirements) {
        return IntStream.range(0, requirements.size())
                .mapToObj(i -> (i + 1) + "．" + requirements.get(i))
                .collect(Collectors.joining("\n"));
    }

    private String party() {
        String addressee = notice.facts().addressee();
        return Region.parse(addressee).isPresent() ? issuers.of(addressee).name() : addressee;
    }
}
