package org.entente.ground.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of the page at hand, from which its own links are made: the next page, another order,
 * the same list as a file. The path is encoded, the query decoded; what a form posted is left out.
 */
public record Here(String path, Map<String, List<String>> query) {

  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  public Here {
    var copy = new LinkedHashMap<String, List<String>>();
    query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    query = Collections.unmodifiableMap(copy);
  }

  /** Reads the address that the reader asked for, also behind an error page. */
  public static Here of(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
      return new Here(failed, Map.of());
    }
    var query = new LinkedHashMap<String, List<String>>();
    if (request.getMethod().equals("GET")) {
      request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
    }
    return new Here(request.getRequestURI(), query);
  }

  /** The given address when it is a path on this node, otherwise the front page. */
  public static String safely(String back) {
    return OURS.matcher(back).matches() ? back : "/";
  }

  /** The same page with this parameter set to one value. */
  public Here with(String name, Object value) {
    var changed = new LinkedHashMap<>(query);
    changed.put(name, List.of(value.toString()));
    return new Here(path, changed);
  }

  public Here without(String name) {
    var changed = new LinkedHashMap<>(query);
    changed.remove(name);
    return new Here(path, changed);
  }

  /** The same list as a file: {@code as("csv")} puts {@code .csv} behind the path. */
  public Here as(String suffix) {
    return new Here(path + "." + suffix, query).without("page");
  }

  /** The first value of a parameter, empty when it was not given. */
  public String value(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** The address as a link. */
  public String href() {
    var pairs = new ArrayList<String>();
    query.forEach((name, values) -> values.forEach(it -> pairs.add(pair(name, it))));
    return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
  }

  private static String pair(String name, String value) {
    return List.of(name, value).stream()
        .map(it -> URLEncoder.encode(it, StandardCharsets.UTF_8))
        .collect(Collectors.joining("="));
  }
}
