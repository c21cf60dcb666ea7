package cn.zhibao.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public door leads to everything that the services offer. */
class OneDoorIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/v1/";

    private final Stack stack = Stack.running();
    private final Door door = stack.door();

    @ParameterizedTest
    @ValueSource(strings = {"ZHIBAO_HAZARD_URL", "ZHIBAO_ESCALATION_URL", "ZHIBAO_NOTICE_URL"})
    void every_resource_of_a_service_is_behind_the_door(String service) throws Exception {
        Set<String> resources = resources(URI.create(stack.described(service)));
        assertThat(resources).isNotEmpty();
        // Nothing may be deleted without a login: the door says so where it leads on, and 404 where it does not.
        assertThat(resources)
                .allSatisfy(
                        resource -> assertThat(door.delete(API + resource, null).status())
                                .as(resource)
                                .isEqualTo(401));
    }

    private Set<String> resources(URI service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                .build();
        JsonNode document = JSON.readTree(door.client()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
        Set<String> resources = new TreeSet<>();
        document.path("paths").fieldNames().forEachRemaining(path -> {
            if (path.startsWith(API)) {
                resources.add(path.substring(API.length()).split("/", 2)[0]);
            }
        });
        return resources;
    }
}
