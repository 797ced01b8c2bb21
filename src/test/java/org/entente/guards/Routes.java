package org.entente.guards;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.RunningNode;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that the pages and APIs of the running node answer, as the node itself knows. */
public final class Routes {

  private static final Pattern VARIABLE = Pattern.compile("([^/{}]*)/\\{[^}]+}");

  private static final Pattern KIND = Pattern.compile(".*/([^/{}]+)/\\{id}/$");

  private Routes() {}

  /** One method on one pattern, and what answers it. */
  public record Route(String method, String pattern, HandlerMethod handler) {

    public boolean reads() {
      return method.equals("GET");
    }

    public boolean inMission() {
      return (pattern + "/").startsWith("/missions/{mission}/");
    }

    /**
     * The address with each variable filled by what is known under the segment before it; what
     * nothing is known of fails, so that a new kind of record cannot be forgotten. A revision is
     * known under the kind of its record: "activities/history".
     */
    public String filled(Map<String, String> known) {
      return VARIABLE
          .matcher(pattern)
          .replaceAll(found -> filled(found.group(1), pattern.substring(0, found.start()), known));
    }

    private String filled(String segment, String before, Map<String, String> known) {
      var key = segment.equals("history") ? KIND.matcher(before).replaceAll("$1/history") : segment;
      if (!known.containsKey(key)) {
        throw new IllegalStateException("nothing to put behind /" + key + "/ in " + this);
      }
      return Matcher.quoteReplacement(segment + "/" + known.get(key));
    }

    @Override
    public String toString() {
      return method + " " + pattern;
    }
  }

  /** Those of our own controllers, each once, in the order of their patterns. */
  public static List<Route> all() {
    var routes = new TreeMap<String, Route>();
    for (var mapping : RunningNode.doors(RequestMappingInfoHandlerMapping.class)) {
      mapping.getHandlerMethods().forEach((info, handler) -> add(routes, info, handler));
    }
    return List.copyOf(routes.values());
  }

  private static void add(Map<String, Route> routes, RequestMappingInfo info, HandlerMethod by) {
    if (by.getBeanType().getName().startsWith("org.entente.")) {
      info.getPatternValues().stream()
          .flatMap(pattern -> methods(info).map(method -> new Route(method, pattern, by)))
          .forEach(route -> routes.put(route.pattern() + " " + route.method(), route));
    }
  }

  /** What names no method answers any; one stands for them. */
  private static Stream<String> methods(RequestMappingInfo info) {
    var named = info.getMethodsCondition().getMethods();
    return named.isEmpty() ? Stream.of("GET") : named.stream().map(Enum::name);
  }
}
