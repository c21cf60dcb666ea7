package cn.zhibao.hazard.domain.signal;

import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.SignalFacts;
import org.jspecify.annotations.Nullable;

/**
 * A signal on file. It never changes.
 *
 * @param agency id of the account that sent it
 * @param ownId the agency's own id of it
 * @param place with the address, which is told to nobody: it may be a patient's
 * @param text the agency's words, which are told to nobody: they may name one
 */
public record Signal(
        SignalFacts facts,
        String agency,
        String ownId,
        @Nullable Place place,
        String text) {}
