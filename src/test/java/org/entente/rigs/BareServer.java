package org.entente.rigs;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/**
 * The web server as it comes, without any limit of ours: what it suffers shows what they are for.
 */
final class BareServer implements AutoCloseable {

  private static final String TEXT = "what nobody reads ".repeat(3_000);

  private final WebServer server;

  private static final class Everything extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
      response.getOutputStream().write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
  }

  BareServer() {
    var factory = new TomcatServletWebServerFactory(0);
    server =
        factory.getWebServer(
            servlets -> servlets.addServlet("all", new Everything()).addMapping("/*"));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  @Override
  public void close() {
    server.stop();
  }
}
