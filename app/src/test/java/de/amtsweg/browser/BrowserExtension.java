package de.amtsweg.browser;

import de.amtsweg.local.LocalServices;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
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
        // Playwright belongs to the thread that made it
        var chromium = test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Thread.currentThread(), thread -> new Chromium(), Chromium.class);
        return test.getStore(NAMESPACE)
                .computeIfAbsent(
                        Browser.class,
                        key -> new Browser(
                                chromium.browser(), LocalServices.test().url()),
                        Browser.class);
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
        }
    }
}
