package org.stepwise.inference.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body as a stream that fails when nothing comes for a while, and that gives all that came before a connection broke:
 * the JDK's own stream waits for ever, and drops what was not read yet.
 */
final class Body extends InputStream implements BodySubscriber<InputStream> {

    private sealed interface Event {}

    private record Bytes(List<ByteBuffer> buffers) implements Event {}

    private record End(@Nullable Throwable failure) implements Event {}

    private final Duration stall;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
    private @Nullable Subscription subscription;
    private boolean closed;

    Body(Duration stall) {
        this.stall = stall;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        events.add(new Bytes(item));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new End(failure));
    }

    @Override
    public void onComplete() {
        events.add(new End(null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (buffers.isEmpty() || !buffers.getFirst().hasRemaining()) {
            if (buffers.poll() == null && !more()) {
                return -1;
            }
        }
        ByteBuffer first = buffers.getFirst();
        int count = Math.min(length, first.remaining());
        first.get(bytes, offset, count);
        return count;
    }

    private boolean more() throws IOException {
        switch (next()) {
            case Bytes(List<ByteBuffer> came) -> {
                buffers.addAll(came);
                synchronized (this) {
                    if (subscription != null) {
                        subscription.request(1);
                    }
                }
                return true;
            }
            case End end -> {
                events.add(end);
                if (end.failure() != null) {
                    throw new IOException(end.failure().getMessage(), end.failure());
                }
                return false;
            }
        }
    }

    private Event next() throws IOException {
        try {
            Event event = events.poll(stall.toMillis(), TimeUnit.MILLISECONDS);
            if (event != null) {
                return event;
            }
            throw new IOException("nothing came for " + Math.max(1, stall.toSeconds()) + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
