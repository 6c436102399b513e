package de.amtsweg.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be stopped, newest first; accepts nothing more once that has begun. */
class Running implements AutoCloseable {

    private final Deque<AutoCloseable> services = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T add(T service) {
        if (closed) {
            close(service);
            throw new LocalFailure("Stopped while starting.");
        }
        services.push(service);
        return service;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!services.isEmpty()) {
            close(services.pop());
        }
    }

    /** One that fails to stop must not prevent the others from stopping. */
    private static void close(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            System.err.println("Could not end a local service: " + e);
        }
    }
}
