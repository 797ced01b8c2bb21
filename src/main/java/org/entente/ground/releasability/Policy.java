package org.entente.ground.releasability;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * A security policy as data: its levels from the most open up, and the category tags it knows. The
 * policies that this node knows lie beside this class.
 */
public record Policy(String name, List<String> levels, Map<String, Category.Kind> tags) {

  /** The name of Entente's own policy. */
  public static final String ENTENTE = "entente";

  private static final String TAG = "tag.";
  private static final Map<String, Policy> SHIPPED = Map.of(ENTENTE, read(ENTENTE));

  public Policy {
    levels = List.copyOf(levels);
    tags = Map.copyOf(tags);
  }

  /** How high a level stands, 0 for the most open; empty when the policy does not know it. */
  public Optional<Integer> rank(String level) {
    int rank = levels.indexOf(level);
    return rank < 0 ? Optional.empty() : Optional.of(rank);
  }

  boolean knows(Category category) {
    return category.kind() == tags.get(category.tag());
  }

  /** The levels of Entente's own policy, from the most open up. */
  public static List<String> ententeLevels() {
    return find(ENTENTE).orElseThrow().levels();
  }

  /** What everybody who takes part may read. */
  public static String mostOpenLevel() {
    return ententeLevels().getFirst();
  }

  /** A policy that this node knows, by its name. */
  public static Optional<Policy> find(String name) {
    return Optional.ofNullable(SHIPPED.get(name));
  }

  private static Policy read(String name) {
    var file = "policies/" + name + ".properties";
    try (var stream = Objects.requireNonNull(Policy.class.getResourceAsStream(file), file)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      var tags = new HashMap<String, Category.Kind>();
      for (var key : properties.stringPropertyNames()) {
        if (key.startsWith(TAG)) {
          tags.put(key.substring(TAG.length()), Category.Kind.valueOf(properties.getProperty(key)));
        }
      }
      var levels = List.of(properties.getProperty("levels").split(",", -1));
      return new Policy(properties.getProperty("name"), levels, tags);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
