package cn.zhibao.escalation;

import io.smallrye.config.ConfigMapping;

/** What the operator decides. */
@ConfigMapping(prefix = "zhibao.escalation")
interface EscalationConfig {

    /** Bootstrap servers of Kafka. */
    String kafka();
}
