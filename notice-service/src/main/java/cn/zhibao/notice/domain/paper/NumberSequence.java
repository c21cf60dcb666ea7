package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeKind;

/**
 * One gap-free sequence of document numbers.
 *
 * @param mark mark of the issuer (机关代字)
 * @param year year in China
 */
public record NumberSequence(String mark, NoticeKind kind, int year) {

    /** The number with that serial. */
    public NoticeNumber number(int serial) {
        return new NoticeNumber(mark, year, serial);
    }
}
