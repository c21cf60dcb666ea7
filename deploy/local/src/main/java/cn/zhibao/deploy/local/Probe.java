package cn.zhibao.deploy.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks a server of this machine whether it serves. */
final class Probe {

    private static final int TIMEOUT_MS = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final URI address;
    private long next = System.nanoTime();

    Probe(String address) {
        this.address = URI.create(address);
    }

    /** Whether it answers 200; asks at most ten times a second and says no in between. */
    boolean answers() {
        if (System.nanoTime() - next < 0) {
            return false;
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            boolean yes = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return yes;
        } catch (IOException notYet) {
            return false;
        } finally {
            next = System.nanoTime() + PAUSE.toNanos();
        }
    }
}
