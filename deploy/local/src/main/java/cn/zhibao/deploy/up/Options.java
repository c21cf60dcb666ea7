package cn.zhibao.deploy.up;

import java.util.Map;

/**
 * What the caller of {@code deploy/up} asks for.
 *
 * @param help only tell how to call it
 * @param check only look for problems
 * @param fresh throw the data away first
 * @param serversOnly start PostgreSQL, Kafka and Keycloak without the services
 * @param startCaches use start caches, and make those that are missing
 * @param portOffset added to every port
 */
record Options(boolean help, boolean check, boolean fresh, boolean serversOnly, boolean startCaches, int portOffset) {

    static final String USAGE = """
            Usage: deploy/up [options]

              --check            look for problems and say how to mend them; start nothing
              --fresh            throw the data away first
              --servers-only     PostgreSQL, Kafka and Keycloak without the services
              --no-start-caches  neither make nor use start caches: for a stack that is started once
              --port-offset N    add N to every port, so that a second stack runs beside the first (0 to 20000)
              --help             this text

            Environment:
              ZHIBAO_RUN           where data, logs and secrets live; by default .run, with an offset .run/offset-N
              ZHIBAO_PORT_OFFSET   the same as --port-offset
              ZHIBAO_<NAME>_PORT   one port: GATEWAY, HAZARD, ESCALATION, NOTICE, AUDITOR, KEYCLOAK, KAFKA,
                                   KAFKA_CONTROLLER, POSTGRES
            """;

    private static final int OFFSET_MAX = 20_000;

    Options {
        if (portOffset < 0 || portOffset > OFFSET_MAX) {
            throw new IllegalArgumentException("a port offset is 0 to " + OFFSET_MAX + ", not " + portOffset);
        }
    }

    /** Throws {@link IllegalArgumentException} with what is wrong in words for the caller. */
    static Options parse(String[] arguments, Map<String, String> environment) {
        boolean help = false;
        boolean check = false;
        boolean fresh = false;
        boolean serversOnly = false;
        boolean startCaches = true;
        String offset = environment.getOrDefault("ZHIBAO_PORT_OFFSET", "0");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--help", "-h" -> help = true;
                case "--check" -> check = true;
                case "--fresh" -> fresh = true;
                case "--servers-only" -> serversOnly = true;
                case "--no-start-caches" -> startCaches = false;
                case "--port-offset" -> offset = i + 1 < arguments.length ? arguments[++i] : "";
                case String other when other.startsWith("--port-offset=") -> offset = other.substring(14);
                case String other -> throw new IllegalArgumentException("unknown option " + other);
            }
        }
        return new Options(help, check, fresh, serversOnly, startCaches, number(offset));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a port offset is a number, not \"" + text + "\"", e);
        }
    }
}
