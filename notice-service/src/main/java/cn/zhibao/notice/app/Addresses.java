package cn.zhibao.notice.app;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.util.List;

/** Asks the name service. */
public interface Addresses {

    /** All addresses of a host; none when the name is unknown or the name service does not answer in time. */
    Uni<List<InetAddress>> of(String host);
}
