package de.amtsweg.browser;

import de.amtsweg.AmtswegTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the whole product in a browser; its methods ask for a {@link Browser}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AmtswegTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
