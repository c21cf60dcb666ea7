package cn.zhibao.notice.courier;

import cn.zhibao.notice.app.Addresses;
import cn.zhibao.notice.app.Courier;
import cn.zhibao.notice.app.DeliveryQueue;
import cn.zhibao.notice.domain.delivery.EndpointRules;
import cn.zhibao.notice.domain.delivery.Letter;
import cn.zhibao.notice.domain.delivery.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Sends letters with the HTTP client of Vert.x. It is the one client at hand that connects to an address which was
 * checked before, while certificate and Host still name the host: a name that answers with a public address when it is
 * checked and with a private one when it is used (DNS rebinding) leads nowhere. Works on the event loop; thread-safe.
 */
public final class HttpCourier implements Courier {

    /** Longest time from the lookup of the name to the end of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(HttpCourier.class);
    /** Shorter than the whole, so that a request that is given up is always at hand to be reset. */
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final HttpClient client;
    private final Addresses addresses;
    private final EndpointRules rules;
    private final Clock clock;
    private final MeterRegistry metrics;

    public HttpCourier(
            HttpClient client, Addresses addresses, EndpointRules rules, Clock clock, MeterRegistry metrics) {
        this.client = client;
        this.addresses = addresses;
        this.rules = rules;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    public Uni<Outcome> carry(DeliveryQueue.Claim to, Letter letter) {
        return addresses
                .of(host(to.url()))
                .chain(found -> attempt(found, to, letter))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> new Outcome.Unreachable("timeout"))
                .onFailure()
                .recoverWithItem(failure -> new Outcome.Unreachable(Reasons.of(failure)))
                .invoke(outcome -> tell(to, letter, outcome));
    }

    private Uni<Outcome> attempt(List<InetAddress> found, DeliveryQueue.Claim to, Letter letter) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Unreachable("host-unknown"));
        }
        if (!rules.permit(found)) {
            return Uni.createFrom().item(new Outcome.Unreachable("address-not-allowed"));
        }
        return Uni.createFrom()
                .completionStage(() ->
                        client.request(options(to.url(), found.getFirst())).toCompletionStage())
                .chain(request -> exchange(request, to, letter));
    }

    private Uni<Outcome> exchange(HttpClientRequest request, DeliveryQueue.Claim to, Letter letter) {
        String id = letter.announcement().eventId().toString();
        long timestamp = clock.instant().getEpochSecond();
        String body = Payload.of(letter);
        request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "Zhibao-Webhooks/1")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", Signature.of(to.secret(), id, timestamp, body));
        Answer answer = new Answer(request, clock);
        return Uni.createFrom()
                .<Outcome>emitter(emitter -> answer.await(Buffer.buffer(body), emitter))
                .onCancellation()
                .invoke(request::reset);
    }

    /** Connects to the address that was checked; host and port stay those of the URL. */
    private static RequestOptions options(URI url, InetAddress address) {
        boolean secure = "https".equals(url.getScheme().toLowerCase(Locale.ROOT));
        int port = url.getPort() > 0 ? url.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(secure)
                .setHost(host(url))
                .setPort(port)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setConnectTimeout(CONNECT_PATIENCE.toMillis());
    }

    /** The host without the brackets of an IPv6 address. */
    private static String host(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private void tell(DeliveryQueue.Claim to, Letter letter, Outcome outcome) {
        metrics.counter("zhibao.webhook.deliveries", "outcome", name(outcome)).increment();
        if (!(outcome instanceof Outcome.Taken)) {
            LOG.infof(
                    "a delivery failed, subscriptionId=%s eventId=%s sequence=%d failures=%d outcome=%s",
                    to.subscriptionId(),
                    letter.announcement().eventId(),
                    letter.sequence(),
                    letter.failures() + 1,
                    outcome);
        }
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _ -> "delivered";
            case Outcome.Refused _ -> "refused";
            case Outcome.Unreachable _ -> "unreachable";
            case Outcome.Gone _ -> "gone";
        };
    }
}
