package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Numbers;

/** Numbers from the database's sequence. */
public final class Sequences {

    private Sequences() {}

    public static Numbers caseNumbers(Flow flow) {
        return new NumberBlocks(() -> flow.bridge()
                .onOwnContext(() -> flow.unitOfWork()
                        .read(session -> session.createNativeQuery("select nextval('case_number')", Object.class)
                                .getSingleResult())
                        .map(Long.class::cast)));
    }
}
