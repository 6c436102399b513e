package de.amtsweg.browser;

import de.amtsweg.local.LocalServices;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives a test its own {@link Browser}, and keeps pictures of what it saw when it fails. */
class BrowserExtension implements ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .computeIfAbsent(
                        Browser.class,
                        key -> new Browser(
                                idle(test).lend(), LocalServices.test().url()),
                        Browser.class);
    }

    private static Idle idle(ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Idle.class, key -> new Idle(), Idle.class);
    }

    /** Programs that no test is using: each serves one test at a time, as Playwright demands, and all tests one by one. */
    private static class Idle implements AutoCloseable {

        private final Queue<Chromium> programs = new ConcurrentLinkedQueue<>();

        Chromium lend() {
            var program = programs.poll();
            return program == null ? new Chromium() : program;
        }

        void takeBack(Chromium program) {
            programs.add(program);
        }

        @Override
        public void close() {
            programs.forEach(Chromium::close);
        }
    }

    /** Says where everybody was, since "timeout" alone says nothing, and a log may be all that is left of a run. */
    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        var browser = test.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser == null) {
            throw failure;
        }
        throw new AssertionError(browser.whereabouts() + "\n" + failure.getMessage(), failure);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var browser = test.getStore(NAMESPACE).get(Browser.class, Browser.class);
        if (browser == null) {
            return;
        }
        var name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
        var passed = test.getExecutionException().isEmpty();
        try {
            if (passed) {
                browser.requireNoComplaints();
            }
        } catch (AssertionError complaints) {
            passed = false;
            throw complaints;
        } finally {
            browser.close(passed ? null : name);
            idle(test).takeBack(browser.program());
        }
    }
}
