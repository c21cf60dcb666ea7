package cn.zhibao.notice.store;

import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.draft.Content;
import cn.zhibao.notice.domain.draft.NoticeDraft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as it is kept. */
@Entity
@Table(name = "draft")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class DraftRow {

    private static final String SEPARATOR = "\n";

    @Id
    @Column(name = "draft_id")
    UUID id;

    @Column(name = "issuer")
    String issuer;

    @Column(name = "state")
    String state;

    @Column(name = "revision")
    int revision;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "content")
    String content;

    @Column(name = "editors")
    String editors;

    @Column(name = "returned")
    @Nullable
    String returned;

    @Column(name = "signed")
    @Nullable
    String signed;

    protected DraftRow() {}

    DraftRow(NoticeDraft draft) {
        this.id = draft.id();
        this.issuer = draft.issuer();
        this.state = stateOf(draft.state());
        this.revision = draft.revision();
        this.createdAt = draft.createdAt();
        this.changedAt = draft.changedAt();
        this.content = EventJson.write(draft.content());
        this.editors = String.join(SEPARATOR, draft.editors());
        this.returned = draft.returned() == null ? null : EventJson.write(draft.returned());
        this.signed = draft.signed() == null ? null : EventJson.write(draft.signed());
    }

    static String stateOf(NoticeDraft.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    NoticeDraft toDraft() {
        return new NoticeDraft(
                id,
                issuer,
                revision,
                NoticeDraft.State.valueOf(state.toUpperCase(Locale.ROOT)),
                EventJson.read(Content.class, content),
                List.of(editors.split(SEPARATOR)),
                createdAt,
                changedAt,
                returned == null ? null : EventJson.read(NoticeDraft.Returned.class, returned),
                signed == null ? null : EventJson.read(NoticeDraft.Signed.class, signed));
    }
}
