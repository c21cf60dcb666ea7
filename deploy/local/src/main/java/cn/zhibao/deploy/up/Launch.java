package cn.zhibao.deploy.up;

import cn.zhibao.deploy.local.Children;
import cn.zhibao.deploy.local.LocalKeycloak;
import cn.zhibao.deploy.local.Server;
import cn.zhibao.deploy.local.StartCache;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Starts a stack, as much of it at the same time as its needs allow, and keeps it running. */
final class Launch {

    private final Stack stack;
    private final Screen screen;
    private final List<Server> running = Collections.synchronizedList(new ArrayList<>());

    Launch(Stack stack, Screen screen) {
        this.stack = stack;
        this.screen = screen;
    }

    /** Returns when everything serves; as soon as something cannot, throws what kept it from that. */
    void start(boolean serversOnly) {
        Executor threads = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<Void> postgres = CompletableFuture.runAsync(this::startPostgres, threads);
        CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startKafka, threads);
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(postgres, kafka));
        CompletableFuture<Void> keycloak = postgres.thenRunAsync(this::startKeycloak, threads);
        all.add(keycloak);
        if (!serversOnly) {
            // Services wait for Keycloak a minute by themselves; a first start of it takes longer.
            CompletableFuture<Void> ground = stack.isKeycloakNew()
                    ? CompletableFuture.allOf(postgres, kafka, keycloak)
                    : CompletableFuture.allOf(postgres, kafka);
            stack.services().forEach(service -> all.add(ground.thenRunAsync(() -> start(service), threads)));
        }
        CompletableFuture<Void> outcome = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
        all.forEach(part -> part.exceptionally(why -> {
            outcome.completeExceptionally(why);
            return null;
        }));
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startPostgres() {
        start(stack.postgres());
        stack.prepareDatabases();
    }

    private void startKafka() {
        start(stack.kafka());
        stack.kafka().startCache().ifPresent(cache -> stack.caches().put(stack.kafka(), cache));
        stack.kafka().createTopics();
    }

    private void startKeycloak() {
        LocalKeycloak keycloak = stack.keycloak();
        start(keycloak);
        keycloak.startCache().ifPresent(cache -> stack.caches().put(keycloak, cache));
    }

    private void start(Server server) {
        screen.begin(server.name());
        server.start();
        running.add(server);
        screen.done(server.name(), "serves at " + server.address());
    }

    /** From now on a server that dies is started again. */
    void guard() {
        Guard guard = new Guard(screen);
        List.copyOf(running).forEach(guard::over);
    }

    /** Resident memory of all servers, in MB. */
    long residentMb() {
        return List.copyOf(running).stream()
                .mapToLong(server -> Machine.residentMb(server.pid()))
                .sum();
    }

    /** Makes the start caches that are missing, one after the other; a server stands still while its own is made. */
    void finishStartCaches() {
        for (Map.Entry<Server, StartCache> entry : Map.copyOf(stack.caches()).entrySet()) {
            if (!entry.getValue().exists() && !Children.areStopping()) {
                String what = "start cache of " + entry.getKey().name();
                screen.begin(what);
                try {
                    entry.getValue().finish(entry.getKey().id());
                    screen.done(what, "kept, later starts are faster");
                } catch (RuntimeException e) {
                    screen.done(what, "later starts will not be faster: " + e.getMessage());
                }
            }
        }
    }
}
