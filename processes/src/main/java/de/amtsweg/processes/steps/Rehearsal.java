package de.amtsweg.processes.steps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that will be undone: steps that reach outside of the database hand their work in here instead. */
public final class Rehearsal {

    private static final ThreadLocal<@Nullable List<byte[]>> NOTICES = new ThreadLocal<>();

    private Rehearsal() {}

    public static List<byte[]> of(Runnable run) {
        var notices = new ArrayList<byte[]>();
        NOTICES.set(notices);
        try {
            run.run();
        } finally {
            NOTICES.remove();
        }
        return notices;
    }

    public static boolean isRunning() {
        return NOTICES.get() != null;
    }

    public static void notice(byte[] pdf) {
        var notices = NOTICES.get();
        if (notices != null) {
            notices.add(pdf);
        }
    }
}
