package cn.zhibao.notice.http;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.domain.paper.MinutesRules;
import cn.zhibao.notice.domain.paper.NoticeRules;
import cn.zhibao.notice.domain.paper.Person;
import java.util.Set;

/**
 * Who looks at documents, and what this person could do with them.
 *
 * @param answers has a role that signs and answers
 * @param reviews has a role that looks at answers
 */
record Viewer(Person person, boolean answers, boolean reviews) {

    static final Set<String> ANSWERING =
            Set.of(Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK);
    static final Set<String> REVIEWING = Set.of(Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK);

    boolean mayReceive(NoticeFacts notice) {
        return answers && NoticeRules.againstReceipt(notice, person).isEmpty();
    }

    boolean mayReply(NoticeFacts notice) {
        return answers && NoticeRules.againstReply(notice, person).isEmpty();
    }

    /** Whether it is recorded already is not asked. */
    boolean mayRecord(NoticeFacts notice) {
        return reviews && MinutesRules.against(notice, person).isEmpty();
    }

    boolean mayReview(NoticeFacts notice) {
        return reviews && NoticeRules.againstReview(notice, person).isEmpty();
    }
}
