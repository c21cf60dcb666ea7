package cn.zhibao.hazard.app;

import cn.zhibao.hazard.domain.posting.Posting;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** Where an account is posted. */
@FunctionalInterface
public interface CurrentPostings {

    /** Its postings that hold on that day in China. */
    Uni<List<Posting>> of(String account, LocalDate day);
}
