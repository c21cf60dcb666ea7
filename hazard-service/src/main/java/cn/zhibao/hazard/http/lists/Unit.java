package cn.zhibao.hazard.http.lists;

import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.http.ListParameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whose lists are asked for: an enterprise's, a project's, or those of an enterprise in a project. */
public final class Unit {

    @RestQuery
    @Nullable
    String enterprise;

    @RestQuery
    @Nullable
    String project;

    /** The unit's open hazards; a reporter need not name the own enterprise. */
    Hazards.Filter open(ListParameters in, Scope scope) {
        String uscc = in.word("enterprise", enterprise);
        String permitNo = in.word("project", project);
        if (enterprise == null && project == null && !(scope instanceof Scope.OwnEnterprise)) {
            in.faults().add("?enterprise", "required");
        }
        return new Hazards.Filter(
                null, null, null, null, null, null, null, uscc, permitNo, null, null, null, null, true);
    }
}
