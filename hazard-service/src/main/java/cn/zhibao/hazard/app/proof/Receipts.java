package cn.zhibao.hazard.app.proof;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.DeclarationEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ExposureEvent;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.InspectionEvent;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.PenaltyEvent;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.contract.SignalEvent;
import cn.zhibao.events.contract.SituationEvent;
import cn.zhibao.events.contract.TipEvent;
import cn.zhibao.events.proof.ReceiptText;
import cn.zhibao.hazard.app.Receipt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes signed receipts. The same row gives the same receipt, whoever makes it and when. Thread-safe. */
public final class Receipts {

    private final SigningKeys keys;

    public Receipts(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * The ledger row of a submission.
     *
     * @param contentHash of the document it came as
     * @param recordedAt when the server took it
     */
    public record Row(int version, long position, String hash, String contentHash, Instant recordedAt) {}

    /** Costs some 55 µs of processor time, so not on an event loop that others wait for. */
    public <E extends Event> Receipt<E> of(E event, Row row) {
        Instant receivedAt = row.recordedAt().truncatedTo(ChronoUnit.MILLIS);
        ReceiptText text = new ReceiptText(
                number(event),
                event.caseId(),
                row.version(),
                row.position(),
                receivedAt,
                row.contentHash(),
                row.hash());
        return new Receipt<>(
                event,
                row.version(),
                row.hash(),
                row.contentHash(),
                row.position(),
                receivedAt,
                Seal.of(text, keys.at(receivedAt)));
    }

    private static String number(Event event) {
        return switch (event) {
            case HazardEvent hazard -> hazard.hazard().number();
            case AccidentEvent accident -> accident.accident().number();
            case TipEvent tip -> tip.tip().number();
            case SignalEvent signal -> signal.signal().number();
            case PenaltyEvent penalty -> penalty.penalty().number();
            case ExposureEvent exposure -> exposure.exposure().number();
            case HazardReturnEvent told -> told.owed().number();
            case DeclarationEvent declared -> declared.declaration().number();
            case SituationEvent reported -> reported.situation().number();
            case InspectionEvent recorded -> recorded.inspection().number();
            case EscalationEvent _, RulesEvent _, NoticeEvent _, MeasureEvent _, CampaignReturnEvent _ ->
                throw new IllegalArgumentException(
                        "nobody files " + event.getClass().getSimpleName());
        };
    }
}
