package cn.zhibao.deploy.up;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The ports of one stack, all on 127.0.0.1.
 *
 * @param gateway the only public door
 * @param management health and figures of the gateway
 * @param kafkaController spoken to by the broker alone
 */
record StackPorts(
        int gateway,
        int hazard,
        int escalation,
        int notice,
        int auditor,
        int management,
        int keycloak,
        int kafka,
        int kafkaController,
        int postgres) {

    /** The usual ports moved by the offset; a port named in the environment is taken as it is. */
    static StackPorts of(int offset, Map<String, String> environment) {
        return new StackPorts(
                port("GATEWAY", 8080 + offset, environment),
                port("HAZARD", 8081 + offset, environment),
                port("ESCALATION", 8082 + offset, environment),
                port("NOTICE", 8083 + offset, environment),
                port("AUDITOR", 8084 + offset, environment),
                port("MANAGEMENT", 8090 + offset, environment),
                port("KEYCLOAK", 8180 + offset, environment),
                port("KAFKA", 9092 + offset, environment),
                port("KAFKA_CONTROLLER", 9093 + offset, environment),
                port("POSTGRES", 15432 + offset, environment));
    }

    private static int port(String name, int usual, Map<String, String> environment) {
        String key = String.format(Locale.ROOT, "ZHIBAO_%s_PORT", name);
        String given = environment.get(key);
        if (given == null) {
            return usual;
        }
        try {
            int port = Integer.parseInt(given);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is a port, not \"" + given + "\"", e);
        }
        throw new IllegalArgumentException(key + " is a port from 1 to 65535, not " + given);
    }

    /** Who wants which port. */
    Map<String, Integer> byName(boolean serversOnly) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("Kafka's controller", kafkaController);
        ports.put("Keycloak", keycloak);
        if (!serversOnly) {
            ports.put("gateway", gateway);
            ports.put("management of the gateway", management);
            ports.put("hazard-service", hazard);
            ports.put("escalation-service", escalation);
            ports.put("notice-service", notice);
            ports.put("auditor", auditor);
        }
        return ports;
    }
}
