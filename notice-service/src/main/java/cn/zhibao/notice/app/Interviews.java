package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Minutes;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Reads minutes of interviews. */
public interface Interviews {

    /** Empty when there is no such document within the scope, or nobody recorded its interview. */
    Uni<Optional<Minutes>> of(UUID noticeId, Region scope);
}
