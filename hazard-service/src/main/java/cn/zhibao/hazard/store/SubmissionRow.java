package cn.zhibao.hazard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A submission that is on file, and the fact it became. Never changed. */
@Entity
@Table(name = "submission")
class SubmissionRow {

    @Id
    @Column(name = "key_id")
    UUID keyId;

    @Column(name = "content_hash")
    byte[] contentHash;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "version")
    int version;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** For Hibernate, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    SubmissionRow() {}

    SubmissionRow(UUID keyId, byte[] contentHash, UUID caseId, int version, Instant recordedAt) {
        this.keyId = keyId;
        this.contentHash = contentHash;
        this.caseId = caseId;
        this.version = version;
        this.recordedAt = recordedAt;
    }
}
