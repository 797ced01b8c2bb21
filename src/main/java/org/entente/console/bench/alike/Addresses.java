package org.entente.console.bench.alike;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Node;
import org.entente.ground.identity.Ids;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address of a node that names a record, once with a hidden one and once with none. */
final class Addresses {

  private static final Pattern NAMED = Pattern.compile("/([a-z]+)/\\{[a-zA-Z]+}");
  private static final String MISSION = "{mission}";

  private Addresses() {}

  /** A route with what to ask it for: a record that is hidden, and one that never was. */
  record Twin(boolean reads, String pattern, String hidden, String absent) {

    /** The path below the node's address. */
    String path(String mission, String record) {
      var filled = pattern.replace(MISSION, mission).replaceAll("\\{[a-zA-Z]+}", record);
      return filled.substring(1);
    }
  }

  /** In the order of their patterns; a node that has answered once knows them. */
  static List<Twin> of(Node node, Map<String, UUID> hidden) {
    var mappings = node.door(DispatcherServlet.class).getHandlerMappings();
    if (mappings == null) {
      throw new IllegalStateException("the node has not answered yet");
    }
    return mappings.stream()
        .filter(RequestMappingInfoHandlerMapping.class::isInstance)
        .map(RequestMappingInfoHandlerMapping.class::cast)
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(Addresses::named)
        .flatMap(route -> twin(node, route, hidden).stream())
        .sorted((one, other) -> one.pattern().compareTo(other.pattern()))
        .toList();
  }

  private record Named(boolean reads, String pattern) {}

  private static Stream<Named> named(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    boolean reads = methods.isEmpty() || methods.contains(RequestMethod.GET);
    return info.getPatternValues().stream().map(pattern -> new Named(reads, pattern));
  }

  /** A twin where the one thing named below the mission is of a kind that was hidden. */
  private static Optional<Twin> twin(Node node, Named route, Map<String, UUID> hidden) {
    if (!route.pattern().startsWith("/missions/" + MISSION + "/")) {
      return Optional.empty();
    }
    var named =
        NAMED
            .matcher(route.pattern().replace(MISSION, ""))
            .results()
            .map(it -> it.group(1))
            .toList();
    return named.size() == 1 && hidden.containsKey(named.getFirst())
        ? Optional.of(twin(node, route, hidden.get(named.getFirst())))
        : Optional.empty();
  }

  private static Twin twin(Node node, Named route, UUID secret) {
    var absent = Ids.brief(node.door(Ids.class).next());
    return new Twin(route.reads(), route.pattern(), Ids.brief(secret), absent);
  }
}
