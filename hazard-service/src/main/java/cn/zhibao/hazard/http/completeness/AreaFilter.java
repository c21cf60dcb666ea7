package cn.zhibao.hazard.http.completeness;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.completeness.ReadCompleteness;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.http.ListParameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which areas, and what they had to declare until when. */
public final class AreaFilter {

    @RestQuery
    @Nullable
    String region;

    @RestQuery
    @Nullable
    String by;

    @RestQuery
    @Nullable
    String upTo;

    /** The caller's own region when none is named. */
    ReadCompleteness.Question read(ListParameters in, Scope scope) {
        in.region(region);
        Region asked = region == null ? own(scope) : Region.parse(region).orElse(Region.COUNTRY);
        return new ReadCompleteness.Question(asked, in.day("by", by), in.day("upTo", upTo));
    }

    private static Region own(Scope scope) {
        return scope instanceof Scope.Subtree(var region) ? region : Region.COUNTRY;
    }
}
