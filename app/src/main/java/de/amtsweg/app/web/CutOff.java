package de.amtsweg.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * A response that fails midway ends with the connection, so that browsers and programs see that it is incomplete; Tomcat
 * would write the error page into it. And an error page sent in place of a file is not saved under the file's name.
 */
@Component
class CutOff implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(new Valve());
    }

    private static final class Valve extends ValveBase {

        private Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (!response.isError()) {
                return;
            }
            if (response.isCommitted()) {
                response.getCoyoteResponse()
                        .action(ActionCode.CLOSE_NOW, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            } else {
                response.setHeader("Content-Disposition", null);
            }
        }
    }
}
