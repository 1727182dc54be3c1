package org.stepwise.inference.torch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.stepwise.inference.cuda.CudaException;

/** What has to be given back, in the reverse order of how it was taken, whatever fails on the way. */
final class Owned implements AutoCloseable {

    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T resource) {
        resources.push(resource);
        return resource;
    }

    /** Gives everything back because of a failure, which is what matters. */
    <E extends RuntimeException> E closeAfter(E failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                RuntimeException failure =
                        e instanceof RuntimeException known ? known : new CudaException(e.toString());
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
