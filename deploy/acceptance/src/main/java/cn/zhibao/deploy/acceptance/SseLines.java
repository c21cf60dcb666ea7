package cn.zhibao.deploy.acceptance;

/** Puts the lines of a server-sent event stream together. Used by one thread. */
final class SseLines {

    private final Listener listener;
    private final StringBuilder data = new StringBuilder();
    private String id = "";
    private String type = "message";

    SseLines(Listener listener) {
        this.listener = listener;
    }

    void line(String line) {
        if (line.isEmpty()) {
            if (!data.isEmpty()) {
                listener.event(id, type, data.toString());
            }
            data.setLength(0);
            type = "message";
            return;
        }
        int colon = line.indexOf(':');
        if (colon == 0) {
            return; // a comment
        }
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).stripLeading();
        switch (field) {
            case "id" -> id = value;
            case "event" -> type = value;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
            default -> {
                // retry and fields of later versions
            }
        }
    }

    @FunctionalInterface
    interface Listener {
        void event(String id, String type, String data);
    }
}
