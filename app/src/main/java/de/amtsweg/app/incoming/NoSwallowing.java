package de.amtsweg.app.incoming;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Closes the connection after a refused body. Tomcat would wait for the rest of it, however slowly it arrives,
 * to reuse the connection. The statuses of such refusals close it by themselves, once nothing is waited for.
 */
@Configuration(proxyBeanMethods = false)
class NoSwallowing {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedBodies() {
        return server -> server.addEngineValves(new Valve());
    }

    private static class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(Bodies.CUT) != null) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }
}
