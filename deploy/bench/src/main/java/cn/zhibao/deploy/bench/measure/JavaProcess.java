package cn.zhibao.deploy.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program of this module in a process of its own, which does what it is told line by line and answers each with one
 * line. It ends when its input ends, so it never outlives this process. Used by one thread.
 */
public final class JavaProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 15;

    private final Process process;
    private final Path log;
    private final PrintWriter orders;
    private final BufferedReader answers;

    private JavaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.orders = new PrintWriter(process.outputWriter(UTF_8), true);
        this.answers = process.inputReader(UTF_8);
    }

    /** Starts the program with the class path of this process; returns when it has said that it is ready. */
    public static JavaProcess start(Class<?> main, List<String> options, List<String> arguments, Path log)
            throws IOException {
        return start(main, options, arguments, System.getProperty("java.class.path"), log);
    }

    /** The same with a class path of its own. */
    public static JavaProcess start(
            Class<?> main, List<String> options, List<String> arguments, String classPath, Path log)
            throws IOException {
        Files.createDirectories(requireNonNull(log.getParent()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        JavaProcess started = new JavaProcess(process, log);
        started.answer("the start of " + main.getSimpleName());
        return started;
    }

    /** Gives an order and waits for the answer. */
    public String ask(String order) throws IOException {
        orders.println(order);
        return answer(order);
    }

    private String answer(String order) throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            close();
            throw new IOException("no answer to '" + order + "': see " + log);
        }
        return answer;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
