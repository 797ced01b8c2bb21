package org.entente.mechanisms.intake.inlets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.entente.ground.problem.Problem;
import org.entente.ground.problem.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on this computer, which an honest node may not fetch from. */
@TestInstance(Lifecycle.PER_CLASS)
class RemoteFilesTest {

  private static final String SECRET = "a long sentence to remember";
  private static final int MEBIBYTE = 1 << 20;

  private final AtomicInteger asked = new AtomicInteger();
  private SSLContext trusting = anyContext();
  private HttpsServer server = anyServer();

  @BeforeAll
  void aServerAnswers(@TempDir Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    var keys = keys(folder.resolve("keys"));
    var own = KeyManagerFactory.getInstance("PKIX");
    own.init(keys, SECRET.toCharArray());
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(keys);
    trusting = SSLContext.getInstance("TLS");
    trusting.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    server.setHttpsConfigurator(new HttpsConfigurator(trusting));
    server.createContext("/fits.csv", exchange -> answer(exchange, 200, MEBIBYTE));
    server.createContext("/over.csv", exchange -> answer(exchange, 200, MEBIBYTE + 1));
    server.createContext("/moved.csv", exchange -> answer(exchange, 302, 0));
    server.start();
  }

  @AfterAll
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.5.5", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "224.0.0.1"
      })
  void noAddressOfAClosedNetIsFetchedFrom(String written) throws UnknownHostException {
    assertThat(OpenNet.holds(InetAddress.getByName("192.0.2.10"))).isTrue();
    assertThat(OpenNet.holds(InetAddress.getByName(written))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/report.csv",
        "https://other.example/report.csv",
        "https://user@localhost/report.csv",
        "file:///etc/hosts",
        "not an address"
      })
  void onlyHostsThatTheSettingNamesAreFetchedFrom(String address) {
    var remote = new RemoteFiles("localhost, data.example", new UploadLimit(1));

    assertThat(refusal(remote, address)).isInstanceOf(InletProblem.AddressNotAllowed.class);
  }

  @Test
  void aNameThatHasComeToMeanThisComputerIsNotConnectedTo() {
    int before = asked.get();
    var remote = remote(OpenNet::holds);

    assertThat(refusal(remote, address("fits.csv")))
        .isInstanceOf(InletProblem.AddressNotAllowed.class);
    assertThat(asked).hasValue(before);
  }

  @Test
  void aFileOfAnAllowedHostIsFetchedUpToTheLimit() {
    var remote = remote(_ -> true);

    var fetched = remote.fetch(address("fits.csv"));

    assertThat(fetched.name()).isEqualTo("fits.csv");
    assertThat(fetched.bytes()).hasSize(MEBIBYTE);
    assertThat(refusal(remote, address("over.csv"))).isEqualTo(new InletProblem.FileTooLarge(1));
  }

  @Test
  void whatTheHostSendsOnwardsIsNotFollowed() {
    assertThat(refusal(remote(_ -> true), address("moved.csv")))
        .isInstanceOf(InletProblem.AddressUnreadable.class);
  }

  @Test
  void withoutTheSettingNothingIsFetched() {
    assertThat(new RemoteFiles("", new UploadLimit(1)).any()).isFalse();
    assertThat(new RemoteFiles(" data.example ", new UploadLimit(1)).any()).isTrue();
  }

  private RemoteFiles remote(Predicate<InetAddress> open) {
    return new RemoteFiles(
        "localhost", new UploadLimit(1), new OpenNet(trusting.getSocketFactory(), open));
  }

  private String address(String file) {
    return "https://localhost:" + server.getAddress().getPort() + "/" + file;
  }

  private static Problem refusal(RemoteFiles remote, String address) {
    return catchThrowableOfType(Refused.class, () -> remote.fetch(address)).problem();
  }

  private void answer(HttpExchange exchange, int status, int bytes) throws IOException {
    asked.incrementAndGet();
    try (exchange) {
      exchange.getResponseHeaders().add("Location", address("fits.csv"));
      exchange.sendResponseHeaders(status, bytes == 0 ? -1 : bytes);
      if (bytes > 0) {
        exchange.getResponseBody().write(new byte[bytes]);
      }
    }
  }

  /** A certificate of its own for the name of this computer. */
  private static KeyStore keys(Path file)
      throws IOException, GeneralSecurityException, InterruptedException {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-alias",
            "node",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            SECRET,
            "-keystore",
            file.toString())
        .inheritIO()
        .start()
        .waitFor();
    var keys = KeyStore.getInstance("PKCS12");
    try (var bytes = Files.newInputStream(file)) {
      keys.load(bytes, SECRET.toCharArray());
    }
    return keys;
  }

  private static HttpsServer anyServer() {
    try {
      return HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private static SSLContext anyContext() {
    try {
      return SSLContext.getDefault();
    } catch (GeneralSecurityException none) {
      throw new IllegalStateException(none);
    }
  }
}
