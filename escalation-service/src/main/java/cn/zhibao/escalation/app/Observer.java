package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Outcome;
import java.util.UUID;

/** Watches decisions, to count and to log them; must not fail. */
@FunctionalInterface
public interface Observer {

    void decided(UUID caseId, Outcome outcome);
}
