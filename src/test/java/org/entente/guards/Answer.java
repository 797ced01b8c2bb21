package org.entente.guards;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader can tell of an answer: status, headers and body, without what differs between any
 * two answers (form tokens, moments, the length that follows from them).
 */
public record Answer(int status, Map<String, String> headers, String body) {

  public static Answer of(HttpResponse<String> response) {
    var headers =
        response.headers().map().entrySet().stream()
            .filter(header -> tells(header.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, it -> lasting(it.getValue().toString())));
    return new Answer(response.statusCode(), headers, timeless(response.body()));
  }

  private static boolean tells(String header) {
    return !header.matches("(?i)date|connection|content-length|keep-alive");
  }

  /** A header without what is random in it: fingerprints, the values of cookies, their ends. */
  private static String lasting(String value) {
    return value
        .replaceAll("W/\"[0-9a-f]+\"", "FINGERPRINT")
        .replaceAll("([\\w-]+)=[\\w.%+/=-]*; ", "$1=SECRET; ")
        .replaceAll("Expires=[^;\\]]+", "Expires=MOMENT");
  }

  private static String timeless(String body) {
    return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN")
        .replaceAll("hx-headers=\"[^\"]+\"", "TOKEN")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[\\d:.]*Z?", "MOMENT")
        .replaceAll("\\b\\d\\d:\\d\\d\\b", "MINUTE");
  }

  /** The same with each of these names written as one, as if the reader had asked for that. */
  public Answer masking(Stream<String> names) {
    return names.reduce(this, (answer, name) -> answer.without(name), (one, _) -> one);
  }

  private Answer without(String name) {
    var told =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().replace(name, "IT")));
    return new Answer(status, told, body.replace(name, "IT"));
  }

  /** Whether a word stands anywhere in it, in whatever case. */
  public boolean says(String word) {
    return (headers + body).toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
