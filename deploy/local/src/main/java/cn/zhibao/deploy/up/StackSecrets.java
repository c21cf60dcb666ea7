package cn.zhibao.deploy.up;

import cn.zhibao.deploy.local.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The passwords and keys of one stack: made by its first start, kept in a file that only the owner may read. */
record StackSecrets(Map<String, String> values) {

    private static final List<String> PASSWORDS = List.of(
            "POSTGRES_PASSWORD",
            "HAZARD_DB_PASSWORD",
            "ESCALATION_DB_PASSWORD",
            "NOTICE_DB_PASSWORD",
            "KEYCLOAK_DB_PASSWORD",
            "KEYCLOAK_ADMIN_PASSWORD",
            "ENTERPRISE_DEMO_SECRET",
            "AGENCY_DEMO_SECRET");

    /**
     * What the services seal in their databases: without the same keys they could not read that at the next start. And what
     * hazard-service signs its ledger with: another one is another signer.
     */
    private static final List<String> KEYS = List.of("NOTICE_SECRETS_KEY", "HAZARD_IDENTITIES_KEY", "LEDGER_KEY");

    StackSecrets {
        values = Map.copyOf(values);
    }

    /** Those of earlier starts; what is new in this version is added. */
    static StackSecrets in(Path file) {
        Map<String, String> values = PrivateFile.read(file);
        int known = values.size();
        PASSWORDS.forEach(name -> values.computeIfAbsent(name, _ -> Secrets.random()));
        KEYS.forEach(name -> values.computeIfAbsent(name, _ -> Secrets.key()));
        if (values.size() > known) {
            PrivateFile.write(file, values);
        }
        return new StackSecrets(values);
    }

    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret is called " + name);
        }
        return value;
    }

    /** Never shows them. */
    @Override
    public String toString() {
        return "secrets " + values.keySet();
    }
}
