package de.amtsweg.demo;

import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the product's start page who can log in; a test component, so that only who asks for it gets it. */
@TestComponent
@ControllerAdvice
public class DemoLogins {

    private final Demo demo;

    DemoLogins(LocalServices services) {
        this.demo = new Demo(Arrays.asList(DemoUser.values()), DemoUser.PASSWORD, services.mailsUrl());
    }

    @ModelAttribute("demo")
    Demo demo() {
        return demo;
    }

    public record Demo(List<DemoUser> users, String password, String mailsUrl) {}
}
