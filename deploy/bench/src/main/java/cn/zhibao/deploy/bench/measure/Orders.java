package cn.zhibao.deploy.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/** The side of a measured process in the talk with {@code JavaProcess}: says that it is ready, then answers line by line. */
public final class Orders {

    private Orders() {}

    /** What is done at an order, and the answer. */
    @FunctionalInterface
    public interface Obedience {
        String obey(String order) throws Exception;
    }

    /** Returns the exit status when there are no more orders, or one could not be done: its reason is in the log. */
    public static int obey(Obedience obedience) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // nobody else writes between the answers
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        answers.println("ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            try {
                answers.println(obedience.obey(order));
            } catch (Exception failure) {
                System.err.println("could not " + order);
                failure.printStackTrace();
                return 1;
            }
        }
        return 0;
    }
}
