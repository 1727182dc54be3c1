package org.stepwise.bench.classroom;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Listens to what the server says unasked. */
final class PushSocket implements WebSocket.Listener {

    private static final String HEARTBEAT = "X";

    private final PushFrames frames = new PushFrames();
    private final Consumer<String> heard;
    private final Consumer<String> broken;
    private final Traffic traffic;
    private volatile boolean closing;
    private boolean greeted;

    /**
     * @param heard is handed each message
     * @param broken is told why nothing will be heard any more
     */
    PushSocket(Consumer<String> heard, Consumer<String> broken, Traffic traffic) {
        this.heard = heard;
        this.broken = broken;
        this.traffic = traffic;
    }

    void closing() {
        closing = true;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        traffic.pushed(data.length());
        try {
            frames.accept(data).forEach(this::take);
        } catch (RuntimeException e) {
            broken.accept(String.valueOf(e.getMessage()));
        }
        socket.request(1);
        return null;
    }

    private void take(String message) {
        if (!greeted) {
            // The identifier of the connection and the heartbeat's terms.
            greeted = true;
        } else if (!message.strip().equals(HEARTBEAT)) {
            traffic.message();
            heard.accept(message);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        if (!closing) {
            broken.accept("push closed: " + status + " " + reason);
        }
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        if (!closing) {
            broken.accept("push broke: " + error);
        }
    }
}
