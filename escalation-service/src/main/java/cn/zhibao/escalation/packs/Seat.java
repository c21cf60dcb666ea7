package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.DeskOf;
import cn.zhibao.events.contract.Level;

/**
 * The desk that a rule names: a level of the place of the case, or {@code SENDER}.
 *
 * @param level of {@code SENDER} the one at which somebody is found while no sender is known
 */
record Seat(Level level, DeskOf of) {

    /** In place of one that cannot be read. */
    static final Seat NONE = new Seat(Level.PROVINCE, DeskOf.PLACE);

    private static final Seat SENDER = new Seat(Level.COUNTY, DeskOf.SENDER);

    static Seat read(String text) {
        return text.equals(DeskOf.SENDER.name())
                ? SENDER
                : new Seat(Fields.oneOf(Level.class).apply(text), DeskOf.PLACE);
    }
}
