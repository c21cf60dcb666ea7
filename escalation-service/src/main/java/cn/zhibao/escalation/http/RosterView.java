package cn.zhibao.escalation.http;

import cn.zhibao.escalation.domain.duty.Gap;
import cn.zhibao.escalation.domain.release.RosterVersion;
import cn.zhibao.events.contract.DutyRole;
import cn.zhibao.events.contract.OfficeHolder;
import cn.zhibao.events.contract.RosterFacts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty roster.
 *
 * @param name names it for ever, such as {@code 370302.4}
 * @param from first moment of which it speaks
 * @param to first moment of which it does not speak any more
 * @param activeFrom when it comes or came into force
 * @param gaps times at which it names nobody for a role of which it speaks
 * @param hash SHA-256 of the file
 * @param content the file; of one roster, for duty desks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RosterView(
        String name,
        String desk,
        Instant from,
        Instant to,
        Instant activeFrom,
        List<OfficeHolder> people,
        List<DutyRole> roles,
        List<Gap> gaps,
        String hash,
        String importedBy,
        Instant importedAt,
        @Nullable String content) {

    static RosterView of(RosterVersion version, boolean withContent) {
        RosterFacts facts = version.facts();
        return new RosterView(
                version.name().toString(),
                facts.desk(),
                facts.from(),
                facts.to(),
                version.validFrom(),
                facts.people(),
                facts.roles(),
                Gap.of(facts),
                facts.hash(),
                facts.importedBy(),
                version.importedAt(),
                withContent ? version.content() : null);
    }
}
