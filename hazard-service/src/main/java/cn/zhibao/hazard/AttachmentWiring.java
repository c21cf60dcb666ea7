package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.hazard.app.attachment.AttachFile;
import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.domain.attachment.EvidenceRules;
import cn.zhibao.hazard.photo.ExifCapture;
import cn.zhibao.hazard.store.attachment.AttachmentStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what takes attachments. */
final class AttachmentWiring {

    @Produces
    @Singleton
    AttachmentStore attachments(Flow flow, Ids ids) {
        return new AttachmentStore(flow, ids::next);
    }

    @Produces
    @Singleton
    AttachFile attachFile(Attachments attachments, AttachmentConfig config, Ids ids, Clock clock) {
        return new AttachFile(
                attachments,
                new ExifCapture(),
                new EvidenceRules(config.metresMax()),
                new AttachFile.Limits(config.bytesMax().asLongValue(), config.unfinishedFor()),
                new AttachFile.Making(ids::next, clock));
    }
}
