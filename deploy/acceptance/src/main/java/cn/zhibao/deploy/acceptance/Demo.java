package cn.zhibao.deploy.acceptance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Tells the story to a running stack and prints, per desk, what arrived and when. */
public final class Demo {

    private Demo() {}

    /**
     * Runs all chapters.
     *
     * @param args address of the door and password of the demo logins
     */
    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: Demo <address of the gateway> <password of the demo logins>");
            System.exit(2);
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Door door = new Door(URI.create(args[0]));
                Story story = new Story(door, args[1], out)) {
            story.fourAccidentsInFiveDays();
            story.theCountGrows();
            story.theProvinceLists();
            story.struckOff();
            story.theWindowCloses();
            story.summary();
        } catch (IllegalStateException failed) {
            System.err.println("The demo stopped: " + failed.getMessage());
            System.exit(1);
        }
    }
}
