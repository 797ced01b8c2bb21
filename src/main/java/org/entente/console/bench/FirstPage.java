package org.entente.console.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.console.demonstration.DemonstrationPeople;

/**
 * Starts a node of this very build as a process of its own, asks it for pages as a browser would,
 * and reads from the operating system what that cost.
 */
record FirstPage(double wall, double cpu, long residentMb) {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final double NANOS = 1e9;
  private static final long KILO = 1024;

  static FirstPage measure(int restSeconds) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("entente-bench-");
    var loading = ThisBuild.start(List.of("demo", "--exit", "--data", folder.toString()));
    loading.inputReader().lines().forEach(_ -> {});
    if (loading.waitFor() != 0) {
      throw new IOException("the demonstration could not be loaded into " + folder);
    }
    long begun = System.nanoTime();
    var node = ThisBuild.start(List.of("run", "--port", "0", "--data", folder.toString()));
    try (var out = node.inputReader(StandardCharsets.UTF_8)) {
      var address = out.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
      var visit = new Visit(address.strip());
      var form = visit.get("sign-in");
      double wall = (System.nanoTime() - begun) / NANOS;
      double cpu = node.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
      visit.signIn(form);
      visit.get("missions/demo/picture");
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(restSeconds));
      return new FirstPage(wall, cpu, residentMb(node.pid()));
    } finally {
      node.destroy();
      node.waitFor();
    }
  }

  private static long residentMb(long pid) throws IOException {
    var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    var resident = RESIDENT.matcher(status);
    if (!resident.find()) {
      throw new IOException("this system does not tell the resident memory of a process");
    }
    return Long.parseLong(resident.group(1)) / KILO;
  }

  /** A browser of few words: cookies, redirects, one form. */
  private record Visit(HttpClient client, String address) {

    Visit(String address) {
      this(
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.NORMAL)
              .build(),
          address);
    }

    String get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    void signIn(String form) throws IOException, InterruptedException {
      var token = TOKEN.matcher(form);
      if (!token.find()) {
        throw new IOException("the page of sign-in has no form");
      }
      var fields =
          Map.of(
              "username", DemonstrationPeople.FIRST,
              "password", DemonstrationPeople.PASSWORD,
              "_csrf", token.group(1));
      var body =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      send(
          HttpRequest.newBuilder(URI.create(address + "sign-in"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build());
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    }
  }
}
