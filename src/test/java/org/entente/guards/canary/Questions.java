package org.entente.guards.canary;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.guards.Routes.Route;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a route may be asked besides its address: every parameter that its method names, or, where
 * it reads the request as a whole, every one that a page of its module reads, or a form as a whole,
 * every one that names a record; each with a value that names the hidden thing where it can, by its
 * id or by a word of it.
 */
public final class Questions {

  /** Fields of forms that name a record. */
  private static final List<String> OF_FORMS =
      List.of(
          "partner",
          "partners",
          "only",
          "organisation",
          "signatory",
          "giver",
          "receiver",
          "parent",
          "branch",
          "member",
          "left",
          "right",
          "source",
          "place");

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("place", "{places}"),
          Map.entry("within", "{places}&level=2"),
          Map.entry("sector", "WSH"),
          Map.entry("status", "ongoing"),
          Map.entry("group", "idp"),
          Map.entry("count", "in_need"),
          Map.entry("event", "battle"),
          Map.entry("access", "none"),
          Map.entry("constraint", "mines"),
          Map.entry("sort", "-quantity"),
          Map.entry("state", "all"),
          Map.entry("on", "2026-02-10"),
          Map.entry("as_of", "2026-02-10"),
          Map.entry("month", "2026-02"),
          Map.entry("of", ""),
          Map.entry("known_at", "2026-02-10T08:00:00Z"),
          Map.entry("level", "2"),
          Map.entry("measure", "reached"),
          Map.entry("page", "2"),
          Map.entry("published", "yes"),
          Map.entry("kind", "activity"),
          Map.entry("from", "2026-01-01"),
          Map.entry("until", "2030-01-01"),
          Map.entry("organisation", "{partners}"),
          Map.entry("revision", "1"),
          Map.entry("outcome", "accepted"),
          Map.entry("confirmed", "true"),
          Map.entry("edition", "1"),
          Map.entry("row", "2"),
          Map.entry("into", "true"),
          Map.entry("agrees", "true"),
          Map.entry("source", "{sources}"),
          Map.entry("member", "activity:{activities}"),
          Map.entry("left", "{activities}"),
          Map.entry("right", "{activities}"));

  /** Parameters whose value is a partner's id. */
  private static final List<String> PARTNERS =
      List.of(
          "partner",
          "partners",
          "only",
          "organisation",
          "signatory",
          "giver",
          "receiver",
          "parent",
          "branch",
          "other",
          "party");

  private Questions() {}

  /** The queries of a route, each with one parameter, as patterns; the first asks for nothing. */
  static List<String> of(Route route) {
    return Stream.concat(
            Stream.of(""), names(route).map(name -> "?" + name + "=" + value(name)).distinct())
        .toList();
  }

  /** Whether a route reads a parameter of this name. */
  public static boolean reads(Route route, String name) {
    return names(route).anyMatch(name::equals);
  }

  /** All that a form of the route may send, as name, value, name, value. */
  static String[] form(Route route, Map<String, String> known) {
    return names(route)
        .flatMap(name -> Stream.of(name, filled(value(name), known)))
        .toArray(String[]::new);
  }

  /** A pattern with what is known in its gaps. */
  static String filled(String pattern, Map<String, String> known) {
    var text = pattern;
    for (var each : known.entrySet()) {
      text = text.replace("{" + each.getKey() + "}", each.getValue());
    }
    return text;
  }

  private static String value(String name) {
    return PARTNERS.contains(name) ? "{partners}" : VALUES.getOrDefault(name, SecretReport.STEM);
  }

  private static Stream<String> names(Route route) {
    return Arrays.stream(route.handler().getMethodParameters()).flatMap(Questions::names);
  }

  private static Stream<String> names(MethodParameter parameter) {
    var type = parameter.getParameterType();
    if (type.equals(HttpServletRequest.class)) {
      return ReadByPages.inTheModuleOf(parameter.getDeclaringClass()).stream();
    }
    var asked = parameter.getParameterAnnotation(RequestParam.class);
    if (asked == null) {
      return Stream.empty();
    }
    return MultiValueMap.class.isAssignableFrom(type)
        ? OF_FORMS.stream()
        : Stream.of(name(parameter, asked));
  }

  private static String name(MethodParameter parameter, RequestParam asked) {
    var reflected = parameter.getExecutable().getParameters()[parameter.getParameterIndex()];
    return asked.name().isEmpty() ? reflected.getName() : asked.name();
  }
}
