package org.entente.ground.shell.connections;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets every limit of the web server on purpose; docs/settings.md lists them. */
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitedConnections(
      @Value("${entente.connections.most:2000}") int most,
      @Value("${entente.connections.patience-seconds:20}") int seconds,
      @Value("${entente.connections.bytes-per-second:200}") int bytesPerSecond,
      InstantSource clock) {
    var limits = new ConnectionLimits(most, Duration.ofSeconds(seconds), bytesPerSecond);
    return server -> limit(server, limits, new Doorkeeper(limits, clock));
  }

  private static void limit(
      TomcatServletWebServerFactory server, ConnectionLimits limits, Doorkeeper doorkeeper) {
    server.setProtocol(PatientProtocol.class.getName());
    server.addEngineValves(new Answering(doorkeeper, limits));
    server.addContextCustomizers(
        context -> context.setManager(new BoundedSessions(ConnectionLimits.SESSIONS)));
    server.addConnectorCustomizers(connector -> limit(connector, limits, doorkeeper));
  }

  @SuppressWarnings("unchecked")
  private static void limit(Connector connector, ConnectionLimits limits, Doorkeeper doorkeeper) {
    connector.setMaxParameterCount(ConnectionLimits.PARAMETERS);
    connector.setMaxPartCount(ConnectionLimits.PARTS);
    connector.setMaxPartHeaderSize(ConnectionLimits.PART_HEAD_BYTES);
    connector.setMaxPostSize(ConnectionLimits.FORM_BYTES);
    var protocol = (AbstractHttp11Protocol<?>) connector.getProtocolHandler();
    ((Consumer<Consumer<Set<? extends SocketWrapperBase<?>>>>) connector.getProtocolHandler())
        .accept(doorkeeper::look);
    protocol.setMaxConnections(limits.most());
    protocol.setConnectionTimeout((int) limits.patience().toMillis());
    protocol.setKeepAliveTimeout((int) limits.patience().toMillis());
    protocol.setMaxHttpRequestHeaderSize(ConnectionLimits.HEAD_BYTES);
    protocol.setMaxHeaderCount(ConnectionLimits.HEADERS);
    protocol.setMaxSwallowSize(ConnectionLimits.SWALLOWED_BYTES);
  }
}
