package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.TestDatabase;
import org.entente.people.TestProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole node with its web server on the database of the test run, shared by all tests of pages;
 * each makes missions and people of its own. A message that no language has is a failure here.
 */
public final class RunningNode {

  public static final String PASSWORD = "a long sentence to remember";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final class Shared {
    static final ConfigurableApplicationContext CONTEXT = startWith(Map.of());
  }

  private RunningNode() {}

  /** Another node on the same database with settings of its own, which a test ends. */
  public static ConfigurableApplicationContext startWith(Map<String, Object> more) {
    var application = new SpringApplication(NodeApplication.class);
    var settings =
        new HashMap<String, Object>(
            Map.of(
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "spring.profiles.active",
                "web",
                "entente.words.strict",
                true,
                "entente.ledger.folder",
                TestNode.LEDGER_FOLDER));
    settings.putAll(TestProvider.settings());
    settings.putAll(more);
    application.setDefaultProperties(settings);
    application.addInitializers(
        context -> {
          var beans = context.getBeanFactory();
          beans.registerSingleton(DatabaseAddress.class.getName(), TestDatabase.address());
          beans.addBeanPostProcessor(new OnceHashed());
        });
    return application.run();
  }

  /** Ends it, for whoever loads the project's classes anew and so has a node of its own. */
  static void end() {
    Shared.CONTEXT.close();
  }

  public static <T> T door(Class<T> type) {
    return Shared.CONTEXT.getBean(type);
  }

  /** Every bean of a type, where there may be several. */
  public static <T> Collection<T> doors(Class<T> type) {
    return Shared.CONTEXT.getBeansOfType(type).values();
  }

  public static String address() {
    var port = Shared.CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
    return "http://127.0.0.1:" + port;
  }

  /** Somebody with a browser of their own, not signed in. */
  public static Visitor guest() {
    return new Visitor(
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());
  }

  /** A browser without scripts: it keeps cookies and sends forms with their token. */
  public record Visitor(HttpClient browser) {

    public Visitor signIn(String name) throws IOException, InterruptedException {
      post("/sign-in", "/sign-in", "username", name, "password", PASSWORD);
      return this;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return get(path, "text/html,*/*");
    }

    /** The same by who wants this kind of answer. */
    public HttpResponse<String> get(String path, String mediaType)
        throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(URI.create(address() + path)).GET();
      return send(request.header("Accept", mediaType));
    }

    /** Opens the page with the form, then sends it; fields come as name, value. */
    public HttpResponse<String> post(String page, String action, String... fields)
        throws IOException, InterruptedException {
      var pairs = withToken(page, fields);
      return send(
          HttpRequest.newBuilder(URI.create(address() + action))
              .header("Accept", "text/html,*/*")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form(pairs))));
    }

    /** The same with a file, in the field of that name. */
    public HttpResponse<String> postFile(
        String page, String action, String fileName, byte[] file, String... fields)
        throws IOException, InterruptedException {
      var pairs = withToken(page, fields);
      var body = new StringBuilder();
      for (int at = 0; at < pairs.size(); at += 2) {
        body.append(part(pairs.get(at), "", pairs.get(at + 1)));
      }
      var named = "; filename=\"" + fileName + "\"";
      body.append(part("file", named, new String(file, StandardCharsets.UTF_8)));
      return send(
          HttpRequest.newBuilder(URI.create(address() + action))
              .header("Accept", "text/html,*/*")
              .header("Content-Type", "multipart/form-data; boundary=edge")
              .POST(BodyPublishers.ofString(body + "--edge--\r\n")));
    }

    private static String part(String name, String more, String value) {
      return "--edge\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
          .formatted(name, more, value);
    }

    private List<String> withToken(String page, String... fields)
        throws IOException, InterruptedException {
      var token = TOKEN.matcher(get(page).body());
      if (!token.find()) {
        throw new IllegalStateException("no form on " + page);
      }
      var pairs = new ArrayList<>(List.of(fields));
      pairs.addAll(List.of("_csrf", token.group(1)));
      return pairs;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      return browser.send(
          request.build(),
          _ -> BodySubscribers.mapping(BodySubscribers.ofByteArray(), Visitor::text));
    }

    /** What a person can read in an answer; in a workbook that is what stands in its parts. */
    private static String text(byte[] body) {
      boolean packed = body.length > 1 && body[0] == 'P' && body[1] == 'K';
      boolean paper =
          body.length > 4 && new String(body, 0, 4, StandardCharsets.US_ASCII).equals("%PDF");
      return packed
          ? unpacked(body)
          : paper ? printed(body) : new String(body, StandardCharsets.UTF_8);
    }

    /** What is printed on the sheets of a PDF, one after another with a form feed between them. */
    private static String printed(byte[] body) {
      try (var sheets = Loader.loadPDF(body)) {
        var reader = new PDFTextStripper();
        reader.setPageEnd("\f");
        return reader.getText(sheets);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    /** Its properties hold the time at which it was made, and nothing else. */
    private static String unpacked(byte[] body) {
      try {
        var file = Files.write(Files.createTempFile("answer", ".zip"), body);
        try (var zip = new ZipFile(file.toFile())) {
          var text = new StringBuilder();
          for (var part : Collections.list(zip.entries())) {
            if (!part.getName().startsWith("docProps/")) {
              var bytes = zip.getInputStream(part).readAllBytes();
              text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
          }
          return text.toString();
        } finally {
          Files.delete(file);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private static String form(List<String> pairs) {
      var text = new StringBuilder();
      for (int i = 0; i < pairs.size(); i += 2) {
        text.append(i == 0 ? "" : "&").append(encode(pairs.get(i)));
        text.append('=').append(encode(pairs.get(i + 1)));
      }
      return text.toString();
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
