package cn.zhibao.hazard.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.domain.register.Region;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Region CITY = new Region("430100");
    private static final String BUILDER = "91370300MA3C4XYZ0A";

    @Test
    void who_may_read_a_region_adds_nothing_to_its_cases_but_to_the_own_ones() {
        // given
        Caller both = caller(CITY, BUILDER, Caller.Role.REPORTER, Caller.Role.READER);
        // then
        assertThat(both.reads()).isEqualTo(new Scope.Subtree(CITY));
        assertThat(both.adds()).isEqualTo(new Scope.OwnEnterprise(BUILDER));
        assertThat(caller(CITY, BUILDER, Caller.Role.READER).adds()).isEqualTo(new Scope.Nothing());
        assertThat(caller(CITY, null, Caller.Role.REPORTER, Caller.Role.READER).adds())
                .isEqualTo(new Scope.Nothing());
    }

    @Test
    void an_authority_adds_to_the_cases_of_its_region() {
        assertThat(caller(CITY, null, Caller.Role.AUTHORITY).adds()).isEqualTo(new Scope.Subtree(CITY));
        assertThat(caller(CITY, BUILDER, Caller.Role.AUTHORITY, Caller.Role.REPORTER)
                        .adds())
                .isEqualTo(new Scope.Subtree(CITY));
        assertThat(caller(null, null, Caller.Role.AUTHORITY).adds()).isEqualTo(new Scope.Nothing());
    }

    private static Caller caller(@Nullable Region region, @Nullable String enterprise, Caller.Role... roles) {
        return new Caller("somebody", Set.of(roles), region, enterprise);
    }
}
