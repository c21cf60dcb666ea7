package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.http.ListParameters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which accidents a list holds, as parameters; one that is absent leaves all of them. */
public class AccidentQuery {

    @RestQuery
    @Nullable
    String region;

    @RestQuery
    @Nullable
    String grade;

    @RestQuery
    @Nullable
    String status;

    @RestQuery
    @Nullable
    String type;

    @RestQuery
    @Nullable
    String nearMiss;

    @RestQuery
    @Nullable
    String gaps;

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Nullable
    String uscc;

    @RestQuery
    @Nullable
    String permitNo;

    /** Part of the number, the words, the address or the name of project or unit. */
    @RestQuery
    @Nullable
    String text;

    /** What they ask for; each that is wrong is a fault. */
    public Accidents.Filter filter(ListParameters in) {
        return new Accidents.Filter(
                in.region(region),
                in.choice("grade", grade, Grade.class),
                in.choice("status", status, Accidents.Status.class),
                in.word("type", type),
                in.flag("nearMiss", nearMiss),
                in.flag("gaps", gaps),
                in.time("from", from),
                in.time("to", to),
                in.word("uscc", uscc),
                in.word("permitNo", permitNo),
                in.part("text", text));
    }
}
