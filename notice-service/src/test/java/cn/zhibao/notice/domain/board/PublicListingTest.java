package cn.zhibao.notice.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import cn.zhibao.notice.domain.board.PublicListing.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicListingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");

    @Test
    void a_listing_comes_onto_the_board_and_moves_with_its_facts() {
        // when
        PublicListing listed = after(null, Listings.listed());
        PublicListing continued = after(listed, Listings.continued());
        PublicListing lifted = after(continued, Listings.lifted(2));
        // then
        assertThat(listed.state()).isEqualTo(State.LISTED);
        assertThat(listed.publishedAt()).isEqualTo(NOW);
        assertThat(continued.state()).isEqualTo(State.CONTINUED);
        assertThat(continued.listedAt()).as("the first listing").isEqualTo(Listings.LISTED);
        assertThat(continued.continuedAt()).isEqualTo(Listings.CONTINUED);
        assertThat(continued.number()).isEqualTo("GP-YH-2026-000001-2");
        assertThat(lifted.state()).isEqualTo(State.LIFTED);
        assertThat(lifted.liftedAt()).isEqualTo(Listings.LIFTED);
        assertThat(lifted.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void each_round_and_the_end_is_announced_and_nothing_else() {
        // given
        PublicListing listed = after(null, Listings.listed());
        PublicListing extended = after(listed, Listings.extended());
        PublicListing continued = after(extended, Listings.continued());
        PublicListing lifted = after(continued, Listings.lifted(2));
        // then
        assertThat(Bulletin.isDue(null, listed)).isTrue();
        assertThat(Bulletin.isDue(listed, after(listed, Listings.listed())))
                .as("told twice")
                .isFalse();
        assertThat(Bulletin.isDue(listed, extended)).isFalse();
        assertThat(Bulletin.isDue(extended, continued)).isTrue();
        assertThat(Bulletin.isDue(continued, lifted)).isTrue();
        assertThat(Bulletin.isDue(lifted, after(lifted, Listings.lifted(2))))
                .as("told twice")
                .isFalse();
    }

    @Test
    void a_deadline_that_was_extended_stands_beside_the_one_that_was_announced() {
        // given
        PublicListing listed = after(null, Listings.listed());
        // when
        PublicListing extended = after(listed, Listings.extended());
        // then
        assertThat(listed.extendedFrom()).isNull();
        assertThat(extended.rectifyBy()).isEqualTo(Listings.LATER);
        assertThat(extended.extendedFrom()).isEqualTo(Listings.RECTIFY_BY);
        assertThat(after(extended, Listings.continued()).extendedFrom())
                .as("of another round")
                .isNull();
    }

    @Test
    void what_was_listed_before_there_was_a_board_comes_onto_it_by_its_next_fact() {
        // given: a listing from before rounds were numbered
        SupervisionOverdue overdue =
                new SupervisionOverdue(Listings.fromBefore(Listings.listed().supervision()), Listings.RECTIFY_BY);
        // when
        PublicListing listing = after(null, overdue);
        // then
        assertThat(listing.state()).isEqualTo(State.LISTED);
        assertThat(listing.number()).isNull();
        assertThat(Bulletin.isDue(null, listing)).isTrue();
    }

    @Test
    void a_drill_is_published_to_nobody() {
        assertThat(PublicListing.after(
                        null,
                        new SupervisionListed(Listings.inDrill(Listings.listed().supervision())),
                        NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    某小区三期,                   某小区三期
                    2026年保障房12号楼,            2026年保障房12号楼
                    -,                            -
                    王某某自建房,                  个人住房（名称不公开）
                    某村村民李某住宅,              个人住房（名称不公开）
                    某广场（电话13800000000）,     某广场（电话***********）
                    某广场 0533-2345678,           某广场 ************
                    某厂房 37030219800101123X,     某厂房 ******************
                    """)
    void the_name_of_the_works_is_public_and_what_names_or_reaches_a_person_is_not(
            @Nullable String project, @Nullable String shown) {
        assertThat(PublicCase.of(Listings.hazard(project, "脚手架")).project()).isEqualTo(shown);
    }

    @Test
    void a_category_in_free_words_keeps_no_telephone_number() {
        assertThat(PublicCase.of(Listings.hazard(null, "脚手架 139 0000 0000")).type())
                .isEqualTo("脚手架 *************");
    }

    private static PublicListing after(@Nullable PublicListing before, SupervisionEvent event) {
        Instant now = before == null ? NOW : NOW.plus(Duration.ofDays(1));
        return PublicListing.after(before, event, now).orElseThrow();
    }
}
