package cn.zhibao.escalation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A case file as its JSON text. */
@Entity
@Table(name = "case_file")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class CaseRow {

    @Id
    @Column(name = "case_id")
    UUID caseId;

    String region;

    String file;

    CaseRow() {}

    String file() {
        return file;
    }
}
