package cn.zhibao.hazard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about attachments: defaults of this system (本系统默认), not law. */
@ConfigMapping(prefix = "zhibao.attachments")
interface AttachmentConfig {

    /** Largest file; the body limit of the server must let it in. */
    @WithDefault("20M")
    MemorySize bytesMax();

    /** How long a file that does not come to its end is kept. */
    @WithDefault("PT24H")
    Duration unfinishedFor();

    /** How far from the place of its case a photo may be taken without a flag. */
    @WithDefault("500")
    int metresMax();
}
