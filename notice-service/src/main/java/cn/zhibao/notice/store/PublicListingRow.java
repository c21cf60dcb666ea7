package cn.zhibao.notice.store;

import cn.zhibao.events.contract.Subject;
import cn.zhibao.notice.domain.board.PublicCase;
import cn.zhibao.notice.domain.board.PublicListing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listing as it stands on the public board. */
@Entity
@Table(name = "public_listing")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class PublicListingRow {

    @Id
    @Column(name = "supervision_id")
    UUID id;

    @Column(name = "number")
    @Nullable
    String number;

    @Column(name = "issuer")
    String issuer;

    @Column(name = "region")
    String region;

    @Column(name = "state")
    String state;

    @Column(name = "subject")
    String subject;

    @Column(name = "case_number")
    String caseNumber;

    @Column(name = "grade")
    String grade;

    @Column(name = "type")
    @Nullable
    String type;

    @Column(name = "project")
    @Nullable
    String project;

    @Column(name = "round")
    int round;

    @Column(name = "listed_at")
    Instant listedAt;

    @Column(name = "continued_at")
    @Nullable
    Instant continuedAt;

    @Column(name = "rectify_by")
    Instant rectifyBy;

    @Column(name = "extended_from")
    @Nullable
    Instant extendedFrom;

    @Column(name = "lifted_at")
    @Nullable
    Instant liftedAt;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "government")
    @Nullable
    String government;

    @Column(name = "government_number")
    @Nullable
    String governmentNumber;

    @Column(name = "government_decided_on")
    @Nullable
    LocalDate governmentDecidedOn;

    protected PublicListingRow() {}

    PublicListingRow(PublicListing listing) {
        this.id = listing.supervisionId();
        this.number = listing.number();
        this.issuer = listing.issuer();
        this.region = listing.region();
        this.state = stateOf(listing.state());
        this.subject = listing.about().subject().name();
        this.caseNumber = listing.about().number();
        this.grade = listing.about().grade();
        this.type = listing.about().type();
        this.project = listing.about().project();
        this.round = listing.round();
        this.listedAt = listing.listedAt();
        this.continuedAt = listing.continuedAt();
        this.rectifyBy = listing.rectifyBy();
        this.extendedFrom = listing.extendedFrom();
        this.liftedAt = listing.liftedAt();
        this.publishedAt = listing.publishedAt();
        PublicListing.ByGovernment byGovernment = listing.government();
        if (byGovernment != null) {
            this.government = byGovernment.region();
            this.governmentNumber = byGovernment.number();
            this.governmentDecidedOn = byGovernment.decidedOn();
        }
    }

    static String stateOf(PublicListing.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    PublicListing toListing() {
        return new PublicListing(
                id,
                number,
                issuer,
                region,
                new PublicCase(Subject.valueOf(subject), caseNumber, grade, type, project),
                round,
                listedAt,
                continuedAt,
                rectifyBy,
                extendedFrom,
                liftedAt,
                publishedAt,
                government == null || governmentDecidedOn == null
                        ? null
                        : new PublicListing.ByGovernment(government, governmentNumber, governmentDecidedOn));
    }
}
