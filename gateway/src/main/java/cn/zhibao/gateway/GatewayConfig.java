package cn.zhibao.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings of the gateway. Each can be set by the environment: {@code ZHIBAO_GATEWAY_RATE_CLIENT_BURST}. */
@ConfigMapping(prefix = "zhibao.gateway")
interface GatewayConfig {

    /** The services behind the gateway by name: the routing table. */
    Map<String, Home> services();

    /** Calls that need no login, by resource: the methods. */
    Map<String, Set<String>> open();

    /** Body sizes by resource where the usual one is too small. */
    Map<String, MemorySize> bodyMaxOf();

    /** Largest body passed on. */
    @WithDefault("1M")
    MemorySize bodyMax();

    /**
     * Share of the calls whose spans are recorded and sent to the collector, 0 to 1. Every call has a trace id anyway, in
     * the logs and towards the services.
     */
    @WithDefault("0")
    double traceShare();

    Upstream upstream();

    Login login();

    Rate rate();

    Stream stream();

    /** Where a service lives and what it owns. */
    interface Home {
        /** Base URL. */
        URI url();

        /** Names of its resources: the first segment after {@code /api/v1/}. */
        List<String> resources();
    }

    /** Bounds of the calls to each service. */
    interface Upstream {
        /** Open connections per service. */
        @WithDefault("256")
        int connections();

        /** Calls waiting for a connection; more are answered 503 at once. */
        @WithDefault("2048")
        int waiting();

        /** Longest time to open a connection. */
        @WithDefault("2S")
        Duration connectTimeout();

        /** Longest silence of a service; then 504. */
        @WithDefault("30S")
        Duration timeout();
    }

    /** Who logs in, and where. */
    interface Login {
        /** URL of the realm as browsers reach it. */
        String realmUrl();

        /** Public client of the web desk. */
        @WithDefault("zhibao-desk")
        String clientId();

        /** Tokens whose verified claims are remembered. */
        @WithDefault("20000")
        int remembered();

        /** Longest time that a token is trusted without verifying it again; never beyond its end. */
        @WithDefault("60S")
        Duration rememberFor();
    }

    /** Calls a client may make. The defaults leave room for the system of an enterprise that files for hundreds of sites. */
    interface Rate {
        /** Callers with a token, each. */
        ClientRate client();

        /** Callers without one, per address. */
        AddressRate address();

        /** Clients counted at the same time. */
        @WithDefault("100000")
        int clientsMax();
    }

    /** Rate of a caller with a token. */
    interface ClientRate {
        /** Calls a second. */
        @WithDefault("200")
        int perSecond();

        /** Calls at once after a rest. */
        @WithDefault("400")
        int burst();
    }

    /** Rate of an address. */
    interface AddressRate {
        /** Calls a second. */
        @WithDefault("10")
        int perSecond();

        /** Calls at once after a rest. */
        @WithDefault("20")
        int burst();
    }

    /** The live stream. */
    interface Stream {
        /** Bootstrap servers of Kafka. */
        String kafka();

        /** Events kept in memory for listeners that come back; about 2 KB each. */
        @WithDefault("8192")
        int ring();

        /** Messages waiting for one listener before it is told to come back. */
        @WithDefault("1024")
        int queue();

        /** Listeners at the same time. */
        @WithDefault("10000")
        int listenersMax();

        /** Pause between two heartbeats. */
        @WithDefault("5S")
        Duration heartbeat();

        /** Pause between two comparisons with the ends of the topics. */
        @WithDefault("1S")
        Duration probe();

        /** Age from which the stream calls itself stale. */
        @WithDefault("4S")
        Duration staleAfter();

        /** Longest time until a new partition is noticed. */
        @WithDefault("10S")
        Duration partitionRefresh();

        /** Replays from Kafka that run at the same time; each has a consumer of its own for a moment. */
        @WithDefault("4")
        int replays();

        /** Events that a replay may cross; who missed more reads the lists and starts anew. */
        @WithDefault("200000")
        long replayMax();
    }
}
