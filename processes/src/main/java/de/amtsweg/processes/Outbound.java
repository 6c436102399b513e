package de.amtsweg.processes;

/**
 * Something that leaves the system, such as mail: done by a job of the engine after the commit that asked for it, and
 * tried again when it fails.
 */
public interface Outbound {

    /** What {@link Outbox#enqueue} names. */
    String name();

    /**
     * @param payload as enqueued; ids and keys, never personal data, since the engine's tables keep it
     * @throws Exception to be tried again later; its message is shown to the operator
     */
    void send(String payload) throws Exception;
}
