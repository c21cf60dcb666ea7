package cn.zhibao.hazard.http.posting;

import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.posting.PostingFiling;
import cn.zhibao.hazard.http.json.Fields;
import cn.zhibao.hazard.http.json.StrictJson;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked of postings, as JSON. */
final class PostingJson {

    private PostingJson() {}

    static PostingFiling posting(byte[] document, Faults faults) {
        Fields in = StrictJson.read(document, faults);
        Fields place = in.object("place");
        PostingFiling filing = new PostingFiling(
                in.text("inspector"),
                in.text("displayName"),
                in.text("certificate"),
                in.text("authority"),
                place == null ? null : place.text("region"),
                place == null ? null : place.text("permitNo"),
                place == null ? null : place.text("house"),
                in.day("from"),
                in.day("to"));
        if (place != null) {
            place.done();
        }
        in.done();
        return filing;
    }

    /** The last day of another term; absent for the longest. */
    static @Nullable LocalDate until(byte[] document, Faults faults) {
        Fields in = StrictJson.read(document, faults);
        LocalDate to = in.day("to");
        in.done();
        return to;
    }

    static @Nullable String reason(byte[] document, Faults faults) {
        Fields in = StrictJson.read(document, faults);
        String reason = in.text("reason");
        in.done();
        return reason;
    }
}
