package cn.zhibao.hazard.app.proof;

import java.util.function.Function;

/**
 * An answer that is complete but for the signature of its receipt: the work of a processor that no transaction and no event
 * loop should wait for.
 */
@FunctionalInterface
public interface Unsigned<T> {

    /** The answer with its signature; the same one however often. */
    T sign();

    /** The same with what follows from it, once it is signed. */
    default <R> Unsigned<R> map(Function<T, R> next) {
        return () -> next.apply(sign());
    }

    /** An answer that has nothing to sign, or is signed. */
    static <T> Unsigned<T> plain(T answer) {
        return new Plain<>(answer);
    }

    /** Nobody has to work for it any more. */
    record Plain<T>(T answer) implements Unsigned<T> {
        @Override
        public T sign() {
            return answer;
        }
    }
}
