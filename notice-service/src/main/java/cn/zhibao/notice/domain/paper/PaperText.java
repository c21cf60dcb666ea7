package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document says between its head and its foot, in Chinese. */
interface PaperText {

    /** Whom it speaks to, without the colon. */
    String addressed();

    /** Its numbered points, each a line. */
    Stream<String> points();

    /** The document from its first line to its date. */
    default String page(NoticeFacts paper, Issuers issuers) {
        String issuer = issuers.of(paper.issuer()).name();
        Stream<String> drill = paper.exercise() ? Stream.of(Words.DRILL) : Stream.empty();
        Stream<String> head = Stream.of(issuer, Words.title(paper.kind()), paper.number(), "", addressed() + "：");
        Stream<String> foot = Stream.of("", issuer, Words.day(paper.issuedAt()));
        return Stream.of(drill, head, points(), foot)
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }
}
