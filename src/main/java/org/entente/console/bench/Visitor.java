package org.entente.console.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.console.demonstration.DemonstrationPeople;

/** A browser of few words before a node with the demonstration: cookies, redirects and forms. */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final int OK = 200;

  private final String address;
  private final HttpClient client;
  private final String wants;

  /** Not signed in yet; the address ends with a slash. */
  public Visitor(String address) {
    this(
        address,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build(),
        "text/html,*/*");
  }

  private Visitor(String address, HttpClient client, String wants) {
    this.address = address;
    this.client = client;
    this.wants = wants;
  }

  /** The same person who wants answers of another media type. */
  public Visitor wanting(String mediaType) {
    return new Visitor(address, client, mediaType);
  }

  /** A page below the address; any answer but 200 is trouble. */
  public String get(String path) throws IOException, InterruptedException {
    return ask(path).body();
  }

  /** The same with the headers of the answer. */
  public HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return sound(send(to(path)));
  }

  /** What a page says line by line, as long as it speaks; the stream is to be closed. */
  public HttpResponse<Stream<String>> follow(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), BodyHandlers.ofLines());
  }

  /** The bytes of a file while they come; the stream is to be closed. */
  public HttpResponse<InputStream> download(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), BodyHandlers.ofInputStream());
  }

  /** The same, whatever is answered. */
  public HttpResponse<String> tryToGet(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  /** Sends an empty form with the token of a page; answers with whatever came. */
  public HttpResponse<String> tryToSend(String page, String path)
      throws IOException, InterruptedException {
    return send(posting(path, Map.of("_csrf", token(page))));
  }

  /** Signs in as one of the people of the demonstration, by the form that was opened. */
  public void signIn(String form, String name) throws IOException, InterruptedException {
    var fields =
        Map.of("username", name, "password", DemonstrationPeople.PASSWORD, "_csrf", token(form));
    sound(send(posting("sign-in", fields)));
  }

  /** Sends a form of a page that was opened, as a script does or without; answers with the body. */
  public String submit(String page, String path, Map<String, String> fields, boolean script)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", token(page));
    var request = posting(path, all);
    return sound(send(script ? request.header("HX-Request", "true") : request)).body();
  }

  private HttpRequest.Builder posting(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** Sends a form with a file; answers with whatever came, from where the node led to. */
  public HttpResponse<String> give(String form, String path, Map<String, String> fields, Path file)
      throws IOException, InterruptedException {
    var edge = UUID.randomUUID().toString();
    var text = new StringBuilder();
    fields.forEach((name, value) -> text.append(part(edge, name, "", value)).append("\r\n"));
    text.append(part(edge, "_csrf", "", token(form))).append("\r\n");
    text.append(part(edge, "file", "; filename=\"%s\"".formatted(file.getFileName()), ""));
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(text.toString()),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + edge + "--\r\n"));
    return send(
        to(path).header("Content-Type", "multipart/form-data; boundary=" + edge).POST(body));
  }

  private static String part(String edge, String name, String more, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s"
        .formatted(edge, name, more, value);
  }

  private static String token(String form) throws IOException {
    var token = TOKEN.matcher(form);
    if (!token.find()) {
      throw new IOException("the page has no form");
    }
    return token.group(1);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", wants);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> sound(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != OK) {
      throw new IOException(answer.uri() + " answered " + answer.statusCode());
    }
    return answer;
  }
}
