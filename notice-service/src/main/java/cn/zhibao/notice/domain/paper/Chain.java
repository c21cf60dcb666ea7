package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeKind;
import java.util.List;
import java.util.UUID;

/**
 * A document with those that follow from its silence: reminders, and what hands the matter over.
 *
 * @param asked the one that is meant
 * @param all in the order of their issue
 */
public record Chain(Notice asked, List<Notice> all) {

    public Chain {
        all = List.copyOf(all);
        if (!all.contains(asked)) {
            throw new IllegalArgumentException(asked.id() + " is not in its own chain");
        }
    }

    /** The chain of a document, for whoever means one of it. */
    public static Chain of(UUID asked, List<Notice> all) {
        return new Chain(one(asked, all), all);
    }

    /** The document that a plan of measures answers: whom the matter was handed to makes a plan of their own. */
    public Notice planned() {
        return one(asked.planId(), all);
    }

    /** The document that it began with. */
    Notice root() {
        return one(asked.rootId(), all);
    }

    List<Notice> reminders() {
        return all.stream()
                .filter(notice -> notice.kind() == NoticeKind.REMINDER)
                .toList();
    }

    boolean isHandedOver() {
        return all.stream().anyMatch(notice -> notice.kind() == NoticeKind.TRANSFER);
    }

    /** Those that one answer answers. Whom the matter was handed to answers for themselves. */
    List<Notice> answeredTogether() {
        return asked.kind() == NoticeKind.TRANSFER
                ? List.of(asked)
                : all.stream()
                        .filter(notice -> notice.kind() != NoticeKind.TRANSFER)
                        .toList();
    }

    /** The chain in which the one that is meant came further. */
    public Chain with(Notice next) {
        return of(
                next.id(),
                all.stream()
                        .map(notice -> notice.id().equals(next.id()) ? next : notice)
                        .toList());
    }

    private static Notice one(UUID id, List<Notice> all) {
        return all.stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " is not in the chain"));
    }
}
