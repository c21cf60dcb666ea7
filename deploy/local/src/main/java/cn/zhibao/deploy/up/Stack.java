package cn.zhibao.deploy.up;

import static java.util.Objects.requireNonNull;

import cn.zhibao.deploy.local.JavaServer;
import cn.zhibao.deploy.local.LocalKafka;
import cn.zhibao.deploy.local.LocalKeycloak;
import cn.zhibao.deploy.local.LocalPostgres;
import cn.zhibao.deploy.local.Realm;
import cn.zhibao.deploy.local.Server;
import cn.zhibao.deploy.local.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All servers of one stack and what each is told. Nothing runs yet. */
final class Stack {

    /** Of the demo logins; known to everybody, and only this machine can reach them. */
    static final String DEMO_PASSWORD = "zhibao-demo";

    private static final String AUDITOR = "auditor";

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Asia/Shanghai",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private static final List<String> JVM = jvm("-Xmx192m", "-Xms48m");

    /** Room for the 10,000 cases that it follows in a heap of that size. */
    private static final List<String> AUDITOR_JVM = jvm("-Xmx112m", "-Xms32m");

    /** Services with a database of their own. */
    private static final Map<String, String> DATABASES =
            Map.of("hazard-service", "hazard", "escalation-service", "escalation", "notice-service", "notice");

    private final boolean startCaches;
    private final RunFolder folder;
    private final StackPorts ports;
    private final StackSecrets secrets;
    private final Staleness built;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Map<Server, StartCache> caches = new ConcurrentHashMap<>();

    Stack(RunFolder folder, StackPorts ports, StackSecrets secrets, boolean startCaches) {
        this.startCaches = startCaches;
        this.folder = folder;
        this.ports = ports;
        this.secrets = secrets;
        this.built = new Staleness(folder.home());
        this.postgres = LocalPostgres.in(
                        folder.data().resolve("postgres"), ports.postgres(), secrets.get("POSTGRES_PASSWORD"))
                .loggingTo(folder.log("postgres"));
        this.kafka = LocalKafka.in(folder.data().resolve("kafka"), ports.kafka(), ports.kafkaController())
                .loggingTo(folder.log("kafka"));
        if (startCaches) {
            kafka.startingFast(folder.programs());
        }
    }

    private static List<String> jvm(String... heap) {
        List<String> options = new ArrayList<>(List.of(heap));
        options.addAll(COMMON);
        return List.copyOf(options);
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalKafka kafka() {
        return kafka;
    }

    /** Makes what is missing in the running PostgreSQL. */
    void prepareDatabases() {
        DATABASES.values().forEach(name -> postgres.createDatabase(name, databasePassword(name)));
        postgres.createDatabase("keycloak", databasePassword("keycloak"));
    }

    private String databasePassword(String name) {
        return secrets.get(name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD");
    }

    /** Wants PostgreSQL running, with its database made. */
    LocalKeycloak keycloak() {
        LocalKeycloak keycloak = LocalKeycloak.in(
                        folder.programs(),
                        folder.data().resolve("keycloak"),
                        ports.keycloak(),
                        postgres.createDatabase("keycloak", databasePassword("keycloak")),
                        realm())
                .loggingTo(folder.log("keycloak"));
        return startCaches ? keycloak.startingFast() : keycloak;
    }

    /** Whether its next start takes minutes: it is unpacked, built, or fills an empty database. */
    boolean isKeycloakNew() {
        return LocalKeycloak.isNew(folder.programs(), folder.data().resolve("keycloak"));
    }

    private Realm realm() {
        try {
            return new Realm(
                    Files.readString(folder.home().resolve("deploy/keycloak/zhibao-realm.json")),
                    Map.of(
                            "gateway-url", gatewayUrl(),
                            "demo-password", DEMO_PASSWORD,
                            "enterprise-demo-secret", secrets.get("ENTERPRISE_DEMO_SECRET"),
                            "agency-demo-secret", secrets.get("AGENCY_DEMO_SECRET")),
                    secrets.get("KEYCLOAK_ADMIN_PASSWORD"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the realm", e);
        }
    }

    /** The services that react to events, then the door. They want PostgreSQL and Kafka running. */
    List<JavaServer> services() {
        List<JavaServer> services = new ArrayList<>();
        for (String name : Staleness.SERVICES) {
            Path jar = built.jar(name);
            JavaServer service = new JavaServer(name, jar, JVM, environment(name), port(name), folder.log(name))
                    .tellingHealthAt(isDoor(name) ? ports.management() : port(name));
            if (startCaches) {
                StartCache cache = cache(name, jar);
                caches.put(service.startingFast(cache), cache);
            }
            services.add(service);
        }
        services.add(auditor());
        return services;
    }

    /** The same program as escalation-service, so that a start cache of that one serves it too. */
    private JavaServer auditor() {
        Path jar = built.jar("escalation-service");
        JavaServer auditor =
                new JavaServer(AUDITOR, jar, AUDITOR_JVM, environment(AUDITOR), port(AUDITOR), folder.log(AUDITOR));
        StartCache cache = cache("escalation-service", jar);
        return startCaches && cache.exists() ? auditor.startingFast(cache) : auditor;
    }

    private StartCache cache(String name, Path jar) {
        return new StartCache(folder.programs(), "start-" + name, StartCache.jarsBelow(folder(jar)));
    }

    private static Path folder(Path jar) {
        return requireNonNull(jar.getParent(), "a jar has a folder");
    }

    /** Start caches to be finished once their servers run. */
    Map<Server, StartCache> caches() {
        return caches;
    }

    private int port(String service) {
        return switch (service) {
            case "hazard-service" -> ports.hazard();
            case "escalation-service" -> ports.escalation();
            case "notice-service" -> ports.notice();
            case AUDITOR -> ports.auditor();
            case "gateway" -> ports.gateway();
            case String other -> throw new IllegalArgumentException("no service is called " + other);
        };
    }

    private static boolean isDoor(String service) {
        return service.equals("gateway");
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("ZHIBAO_HTTP_PORT", String.valueOf(port(service)));
        environment.put("ZHIBAO_KAFKA", kafka.bootstrap());
        environment.put("ZHIBAO_OIDC_URL", oidcUrl());
        environment.putAll(ownSettings(service));
        if (isDoor(service)) {
            environment.put("ZHIBAO_MANAGEMENT_PORT", String.valueOf(ports.management()));
            environment.put("ZHIBAO_HAZARD_URL", local(ports.hazard()));
            environment.put("ZHIBAO_ESCALATION_URL", local(ports.escalation()));
            environment.put("ZHIBAO_NOTICE_URL", local(ports.notice()));
            environment.put("ZHIBAO_AUDIT_URL", local(ports.auditor()));
        } else if (!service.equals(AUDITOR)) {
            String database = requireNonNull(DATABASES.get(service), service);
            environment.put("ZHIBAO_DB_HOST", postgres.host());
            environment.put("ZHIBAO_DB_PORT", String.valueOf(postgres.port()));
            environment.put("ZHIBAO_DB_NAME", database);
            environment.put("ZHIBAO_DB_USER", database);
            environment.put("ZHIBAO_DB_PASSWORD", databasePassword(database));
        }
        return environment;
    }

    /** What one service is told and no other. */
    private Map<String, String> ownSettings(String service) {
        return switch (service) {
            case "notice-service" ->
                Map.of(
                        "ZHIBAO_WEBHOOK_NETWORKS",
                        "127.0.0.0/8",
                        "ZHIBAO_NOTICE_SECRETS_KEY",
                        secrets.get("NOTICE_SECRETS_KEY"));
            case "hazard-service" ->
                Map.of(
                        "ZHIBAO_HAZARD_IDENTITIES_KEY",
                        secrets.get("HAZARD_IDENTITIES_KEY"),
                        "ZHIBAO_LEDGER_KEY",
                        secrets.get("LEDGER_KEY"));
            case AUDITOR -> Map.of("QUARKUS_PROFILE", "prod,auditor");
            case String _ -> Map.of();
        };
    }

    String gatewayUrl() {
        return "http://localhost:" + ports.gateway();
    }

    private String oidcUrl() {
        return "http://localhost:" + ports.keycloak() + "/realms/zhibao";
    }

    private static String local(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** What a client on this machine needs: addresses and the secrets of the demo clients, for the owner's eyes. */
    void describe() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("ZHIBAO_URL", gatewayUrl());
        lines.put("ZHIBAO_OIDC_URL", oidcUrl());
        lines.put("ZHIBAO_HAZARD_URL", local(ports.hazard()));
        lines.put("ZHIBAO_ESCALATION_URL", local(ports.escalation()));
        lines.put("ZHIBAO_NOTICE_URL", local(ports.notice()));
        lines.put("ZHIBAO_AUDIT_URL", local(ports.auditor()));
        lines.put("ZHIBAO_MANAGEMENT_URL", local(ports.management()));
        lines.put("ZHIBAO_KAFKA", kafka.bootstrap());
        lines.put("ZHIBAO_DB_HOST", postgres.host());
        lines.put("ZHIBAO_DB_PORT", String.valueOf(postgres.port()));
        lines.put("ZHIBAO_DEMO_PASSWORD", DEMO_PASSWORD);
        lines.put("ZHIBAO_ENTERPRISE_DEMO_SECRET", secrets.get("ENTERPRISE_DEMO_SECRET"));
        lines.put("ZHIBAO_AGENCY_DEMO_SECRET", secrets.get("AGENCY_DEMO_SECRET"));
        PrivateFile.write(folder.description(), lines);
    }
}
