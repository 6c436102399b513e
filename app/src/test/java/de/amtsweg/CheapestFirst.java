package de.amtsweg;

import de.amtsweg.browser.BrowserTest;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Tests without the product, then those with it, then those with a browser; by name, hence on all machines alike. */
class CheapestFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(CheapestFirst::cost)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int cost(ClassDescriptor test) {
        if (test.isAnnotated(BrowserTest.class)) {
            return 2;
        }
        return test.isAnnotated(AmtswegTest.class) ? 1 : 0;
    }
}
