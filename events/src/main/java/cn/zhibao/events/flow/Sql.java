package cn.zhibao.events.flow;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/**
 * A statement that runs for every event: straight on the connection of a unit of work, inside its transaction. A native
 * query of Hibernate is parsed anew each time, which cost an eighth of the CPU of a filing. Make it once, as a constant.
 */
public final class Sql {

    private static final Pattern PARAMETER = Pattern.compile(":([a-zA-Z]+)");

    private final String text;
    private final List<String> names;

    private Sql(String text, List<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Parameters are names after a colon; the same name is the same value, of the one type that all its places have.
     *
     * @throws IllegalArgumentException when the text is too long to be kept prepared, see {@link Pools}
     */
    public static Sql of(String text) {
        if (text.length() > Pools.TEXT_MAX) {
            throw new IllegalArgumentException("a statement of " + text.length() + " characters stays unprepared");
        }
        List<String> names = new ArrayList<>();
        Matcher found = PARAMETER.matcher(text);
        StringBuilder numbered = new StringBuilder();
        while (found.find()) {
            if (!names.contains(found.group(1))) {
                names.add(found.group(1));
            }
            found.appendReplacement(numbered, "\\$" + (names.indexOf(found.group(1)) + 1));
        }
        return new Sql(found.appendTail(numbered).toString(), List.copyOf(names));
    }

    /** One execution in the session of a unit of work. */
    public Call on(Mutiny.StatelessSession session) {
        return new Call(session);
    }

    /** An execution with its values; used once, on the event loop of its session. */
    public final class Call {

        private final Mutiny.StatelessSession session;
        private final @Nullable Object[] values = new Object[names.size()];

        private Call(Mutiny.StatelessSession session) {
            this.session = session;
        }

        /** Sets a parameter; one that is not set is null. Refuses a name that the statement does not have. */
        public Call set(String name, @Nullable Object value) {
            int place = names.indexOf(name);
            if (place < 0) {
                throw new IllegalArgumentException("no parameter is called " + name + ", but " + names);
            }
            values[place] = value instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : value;
            return this;
        }

        /** How many rows were written. */
        public Uni<Integer> update() {
            return Uni.createFrom().completionStage(() -> connection().update(text, values));
        }

        /** All rows, column by column. */
        public Uni<List<Object[]>> rows() {
            return Uni.createFrom()
                    .completionStage(() -> connection().select(text, values))
                    .map(found -> {
                        List<Object[]> rows = new ArrayList<>(found.size());
                        found.forEachRemaining(rows::add);
                        return rows;
                    });
        }

        private ReactiveConnection connection() {
            return ((MutinyStatelessSessionImpl) session).getReactiveConnection();
        }
    }
}
