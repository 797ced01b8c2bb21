package org.entente.mechanisms.intake.inlets;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.entente.ground.problem.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches a file from an address, only over https, only from hosts that a setting names, and only
 * where the address that is connected to lies in the open net: nobody reaches inward through this
 * node, whatever a name comes to mean between a look and the next.
 */
@Component
public class RemoteFiles {

  private static final int PATIENCE_MS = 20_000;

  private final Set<String> hosts;
  private final UploadLimit limit;
  private final OpenNet net;

  @Autowired
  RemoteFiles(@Value("${entente.intake.fetch-from:}") String hosts, UploadLimit limit) {
    this(
        hosts,
        limit,
        new OpenNet((SSLSocketFactory) SSLSocketFactory.getDefault(), OpenNet::holds));
  }

  RemoteFiles(String hosts, UploadLimit limit, OpenNet net) {
    this.hosts =
        Stream.of(hosts.split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    this.limit = limit;
    this.net = net;
  }

  /** Whether there is any host to fetch from. */
  public boolean any() {
    return !hosts.isEmpty();
  }

  /**
   * Fetches the file, called by the last part of its address; refused when its host is not allowed,
   * or it does not come.
   */
  public GivenFile fetch(String written) {
    var address = allowed(written);
    try {
      return new GivenFile(name(address), bytes(connection(address), written));
    } catch (OpenNet.Closed inward) {
      throw new Refused(new InletProblem.AddressNotAllowed(written));
    } catch (IOException away) {
      throw new Refused(new InletProblem.AddressUnreadable(written));
    }
  }

  /**
   * Redirects are not followed: they would lead past the list of hosts. No proxy: past the check.
   */
  private HttpsURLConnection connection(URI address) throws IOException {
    var connection = (HttpsURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
    connection.setSSLSocketFactory(net);
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    return connection;
  }

  private byte[] bytes(HttpsURLConnection connection, String written) throws IOException {
    try {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new Refused(new InletProblem.AddressUnreadable(written));
      }
      try (var body = connection.getInputStream()) {
        var bytes = body.readNBytes((int) limit.bytes() + 1);
        limit.admit(bytes.length);
        return bytes;
      }
    } finally {
      connection.disconnect();
    }
  }

  private static String name(URI address) {
    var path = address.getPath();
    var last = path.substring(path.lastIndexOf('/') + 1);
    return last.isBlank() ? "report" : last;
  }

  private URI allowed(String written) {
    try {
      var address = URI.create(written.strip());
      var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
      boolean plain = "https".equals(address.getScheme()) && address.getUserInfo() == null;
      if (plain && hosts.contains(host)) {
        return address;
      }
    } catch (IllegalArgumentException noAddress) {
      throw new Refused(new InletProblem.AddressNotAllowed(written));
    }
    throw new Refused(new InletProblem.AddressNotAllowed(written));
  }
}
