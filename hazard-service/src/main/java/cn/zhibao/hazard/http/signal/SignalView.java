package cn.zhibao.hazard.http.signal;

import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.SignalFacts;
import cn.zhibao.hazard.domain.signal.Signal;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A signal as read.
 *
 * @param agency id of the account that sent it
 * @param ownId the agency's own id of it
 */
record SignalView(
        @JsonUnwrapped SignalFacts facts,
        String agency,
        String ownId,
        @Nullable Place place,
        String text) {

    static SignalView of(Signal signal) {
        return new SignalView(signal.facts(), signal.agency(), signal.ownId(), signal.place(), signal.text());
    }
}
