package cn.zhibao.deploy.local;

import java.util.Map;

/**
 * The realm as the repository tells it, with what only this machine knows.
 *
 * @param json the realm's export, with {@code ${name}} where a value of this machine goes
 * @param values those values: no secret is in the repository
 * @param adminPassword of Keycloak's own administrator, {@code admin}
 */
public record Realm(String json, Map<String, String> values, String adminPassword) {

    public Realm {
        values = Map.copyOf(values);
    }

    /** The export with the values in their places; names it does not know are Keycloak's own and stay. */
    String filled() {
        String text = json;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** Never shows the secrets. */
    @Override
    public String toString() {
        return "realm with " + values.keySet();
    }
}
