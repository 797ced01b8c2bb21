package org.entente.ground.releasability.label;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The security policies that a node knows, by name: those that lie beside this class as data, and
 * those that an operator adds. Each knows the tags of Entente's own policy beside its own. Two of
 * one name are refused.
 */
public final class Policies {

  private static final List<String> FILES = List.of("entente", "un", "ocha-isp", "tlp");
  private static final Policies SHIPPED = new Policies(readAll());

  private final Map<String, Policy> byName;

  private Policies(Collection<Policy> policies) {
    byName =
        policies.stream()
            .sorted(Comparator.comparing(Policy::name))
            .collect(
                Collectors.toMap(Policy::name, each -> each, Policies::twice, LinkedHashMap::new));
  }

  /** Those that every node knows. */
  public static Policies shipped() {
    return SHIPPED;
  }

  /** Those that every node knows, and these. */
  public static Policies shippedAnd(Collection<Policy> more) {
    var known = more.stream().map(each -> each.knowing(SHIPPED.entente().tags()));
    return new Policies(Stream.concat(SHIPPED.byName.values().stream(), known).toList());
  }

  public Optional<Policy> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What a thing may be used for, by Entente's own tag, which every policy knows. */
  public static Set<String> purposes() {
    return SHIPPED.entente().tags().stream()
        .filter(tag -> tag.name().equals(Category.PURPOSE))
        .flatMap(tag -> tag.values().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All of them by name. */
  public Collection<Policy> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  Policy entente() {
    return Objects.requireNonNull(byName.get(Policy.ENTENTE));
  }

  private static List<Policy> readAll() {
    var entente = read(Policy.ENTENTE);
    return FILES.stream().map(Policies::read).map(each -> each.knowing(entente.tags())).toList();
  }

  private static Policy twice(Policy one, Policy other) {
    throw new IllegalArgumentException(
        "two policies are named %s: %s and %s".formatted(one.name(), one.levels(), other.levels()));
  }

  private static Policy read(String name) {
    var file = "policies/" + name + ".properties";
    try (var stream = Objects.requireNonNull(Policy.class.getResourceAsStream(file), file)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Policy(
          properties.getProperty("name"),
          Arrays.asList(properties.getProperty("levels").split(",", -1)),
          under(properties, "tag.").entrySet().stream().map(Policies::tag).toList(),
          under(properties, "asks.").entrySet().stream().map(Policies::asked).toList(),
          under(properties, "worth."));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  /** {@code PERMISSIVE} for open values, {@code PERMISSIVE a,b} for these. */
  private static Policy.Tag tag(Map.Entry<String, String> written) {
    var words = written.getValue().split(" ", 2);
    var values = words.length < 2 ? Set.<String>of() : Set.of(words[1].split(",", -1));
    return new Policy.Tag(written.getKey(), Category.Kind.valueOf(words[0]), values);
  }

  /** A level that must not stand without a value of a tag. */
  private static Rule asked(Map.Entry<String, String> tagOfLevel) {
    return new Rule.Asks(
        new Rule.Part.Level(tagOfLevel.getKey()),
        Rule.Count.ONE_OR_MORE,
        List.of(Rule.Part.Values.anyOf(tagOfLevel.getValue())));
  }

  private static Map<String, String> under(Properties properties, String start) {
    return properties.stringPropertyNames().stream()
        .filter(key -> key.startsWith(start))
        .collect(
            Collectors.toMap(
                key -> key.substring(start.length()), key -> properties.getProperty(key).strip()));
  }
}
