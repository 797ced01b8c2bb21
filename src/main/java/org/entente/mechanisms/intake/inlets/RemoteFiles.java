package org.entente.mechanisms.intake.inlets;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches a file from an address, only over https, only from hosts that a setting names, and only
 * where all addresses of the host lie in the open net: nobody reaches inward through this node.
 */
@Component
public class RemoteFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int OK = 200;
  private static final int FIRST_BYTE = 0xff;
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_BITS = 0xfe;
  private static final int SHARED_FIRST = 100;
  private static final int SHARED_SECOND = 64;
  private static final int SHARED_BITS = 0xc0;

  private final Set<String> hosts;

  RemoteFiles(@Value("${entente.intake.fetch-from:}") String hosts) {
    this.hosts =
        Stream.of(hosts.split(",", -1))
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
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
    try (var client = client()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              BodyHandlers.ofInputStream());
      return new GivenFile(name(address), bytes(answer, written));
    } catch (IOException away) {
      throw new Refused(new InletProblem.AddressUnreadable(written));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refused(new InletProblem.AddressUnreadable(written));
    }
  }

  /** Redirects are not followed: they would lead past the list of hosts. */
  private static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(PATIENCE)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  private static byte[] bytes(HttpResponse<InputStream> answer, String written) throws IOException {
    try (var body = answer.body()) {
      var bytes = body.readNBytes(MOST_BYTES + 1);
      if (answer.statusCode() != OK || bytes.length > MOST_BYTES) {
        throw new Refused(new InletProblem.AddressUnreadable(written));
      }
      return bytes;
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
      if (plain && hosts.contains(host) && inTheOpen(List.of(InetAddress.getAllByName(host)))) {
        return address;
      }
    } catch (IllegalArgumentException | UnknownHostException noAddress) {
      throw new Refused(new InletProblem.AddressNotAllowed(written));
    }
    throw new Refused(new InletProblem.AddressNotAllowed(written));
  }

  /** Whether none of them is this computer, this network, or any other closed one. */
  static boolean inTheOpen(List<InetAddress> addresses) {
    return !addresses.isEmpty() && addresses.stream().noneMatch(RemoteFiles::closed);
  }

  private static boolean closed(InetAddress address) {
    var bytes = address.getAddress();
    boolean uniqueLocal =
        bytes.length > 4 && (bytes[0] & UNIQUE_LOCAL_BITS & FIRST_BYTE) == UNIQUE_LOCAL;
    boolean shared =
        bytes.length == 4 && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_BITS) == SHARED_SECOND;
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared;
  }
}
