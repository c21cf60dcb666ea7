package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.DeskOf;
import cn.zhibao.events.contract.Level;

/**
 * The desk that a rule names: a level of the place of the case, {@code SENDER} or {@code ISSUER}.
 *
 * @param level of the latter two the one at which somebody is found while that authority is not known
 */
record Seat(Level level, DeskOf of) {

    /** In place of one that cannot be read. */
    static final Seat NONE = new Seat(Level.PROVINCE, DeskOf.PLACE);

    static Seat read(String text) {
        return text.equals(DeskOf.SENDER.name()) || text.equals(DeskOf.ISSUER.name())
                ? new Seat(Level.COUNTY, DeskOf.valueOf(text))
                : new Seat(Fields.oneOf(Level.class).apply(text), DeskOf.PLACE);
    }
}
