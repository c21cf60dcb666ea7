package cn.zhibao.deploy.bench.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/**
 * Decides the history of a province on one thread. Each order is a number of events; the answer says how many seconds of CPU it
 * took to make and decide them, garbage collection and all, how much memory is in use then, and what was decided so far.
 */
final class BacktestProgram {

    private BacktestProgram() {}

    public static void main(String[] arguments) throws IOException {
        Decider decider = new Decider();
        try (BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
            System.out.println("ready");
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(decider.decide(Long.parseLong(order)));
            }
        }
    }
}
