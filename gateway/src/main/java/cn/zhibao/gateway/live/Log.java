package cn.zhibao.gateway.live;

/** What was told so far, as Kafka keeps it. Calls may wait for Kafka and throw when it is away. */
interface Log extends AutoCloseable {

    /** First and next offsets of all partitions, now. */
    Bounds bounds();

    /**
     * Reads from one position to another, each partition in order.
     *
     * @param visitor gets every event with the position of the reader right after it; stops the reading by false
     * @return false when the visitor stopped it
     */
    boolean read(Position from, Position to, Visitor visitor) throws InterruptedException;

    @Override
    void close();

    record Bounds(Position begin, Position end) {}

    /** Takes the events of a replay one by one. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(LiveEvent event) throws InterruptedException;
    }
}
