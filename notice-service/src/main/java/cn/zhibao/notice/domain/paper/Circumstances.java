package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.Aggravation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What papers say of circumstances that make it worse (从重情节): each with the law that it may fall under, and the proposal of the
 * heaviest handling within the law. Whether they hold, and how much follows from them, is up to those who decide.
 */
record Circumstances(List<Aggravation> aggravations) {

    private static final String PLACES = "一二三四五六七八九十";

    private static final String HEAVIEST = "建议在法律、法规规定的处罚种类和幅度内从重（顶格）处理，罚款按幅度上限提出；涉嫌犯罪的，依法移送司法机关"
            + "（上述情节是否成立、是否从重以及种类和幅度，由执法机构依照《安全生产违法行为行政处罚办法》和行政处罚裁量基准依法决定）";

    /** After a proposal to law enforcement; nothing where there are none. */
    String proposal() {
        return aggravations.isEmpty() ? "" : named() + HEAVIEST + "。";
    }

    /** After a proposal to a government, which has but one thing to decide; nothing where there are none. */
    String mention() {
        return aggravations.isEmpty() ? "" : named() + "请一并研究；上述情节是否成立由有权机关依法认定。";
    }

    private String named() {
        return IntStream.range(0, aggravations.size())
                .mapToObj(i -> "（" + PLACES.charAt(i) + "）" + words(aggravations.get(i)))
                .collect(Collectors.joining("；", "认定有下列从重情节：", "。"));
    }

    private static String words(Aggravation aggravation) {
        return name(aggravation) + "，涉及" + basis(aggravation);
    }

    /** Those that evidence names, in the words of the field. */
    static String names(String evidence) {
        return Stream.of(Aggravation.values())
                .filter(each -> List.of(evidence.split(",")).contains(each.name()))
                .map(Circumstances::name)
                .collect(Collectors.joining("、"));
    }

    private static String name(Aggravation aggravation) {
        return switch (aggravation) {
            case OBSTRUCTED_ENFORCEMENT -> "抗拒执法";
            case MALICIOUS_CONCEALMENT -> "恶意瞒报事故";
            case REFUSED_RECTIFICATION -> "拒不执行整改指令";
            case REFUSED_STOP_ORDER -> "拒不执行停产停业整顿决定";
        };
    }

    private static String basis(Aggravation aggravation) {
        return switch (aggravation) {
            case OBSTRUCTED_ENFORCEMENT -> "《安全生产法》第一百零八条";
            case MALICIOUS_CONCEALMENT -> "《安全生产法》第一百一十条、《生产安全事故报告和调查处理条例》第三十六条、《刑法》第一百三十九条之一";
            case REFUSED_RECTIFICATION -> "《安全生产法》第一百零二条、第一百一十二条，《刑法》第一百三十四条之一第二项";
            case REFUSED_STOP_ORDER -> "《安全生产法》第一百一十三条第四项、《刑法》第一百三十四条之一第二项";
        };
    }
}
