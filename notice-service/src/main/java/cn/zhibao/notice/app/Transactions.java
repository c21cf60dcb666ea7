package cn.zhibao.notice.app;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Where what a person does has its effect. */
public interface Transactions {

    /** Runs the work in one transaction; work that lost a race is run again, so it must decide on what it reads there. */
    <T> Uni<T> run(Function<Transaction, Uni<T>> work);
}
