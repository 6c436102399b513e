package de.amtsweg;

import de.amtsweg.local.LocalServices;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Where Maven runs all tests, starts the services while the first ones run, which need none; who needs them waits until they
 * are up, or hears why not.
 */
public class ServicesAhead implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("test.all") && System.getProperty("test") == null) {
            var start = new Thread(LocalServices::test, "services-ahead");
            start.setDaemon(true);
            start.setUncaughtExceptionHandler((thread, told) -> {});
            start.start();
        }
    }
}
