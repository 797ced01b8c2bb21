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

/** The policies this node knows, read from the data files beside this class. */
public final class Policies {

  /** The name of Entente's own policy. */
  public static final String ENTENTE = "entente";

  private static final String TAG = "tag.";
  private static final Map<String, Policy> SHIPPED = Map.of(ENTENTE, read(ENTENTE));

  private Policies() {}

  public static Optional<Policy> find(String name) {
    return Optional.ofNullable(SHIPPED.get(name));
  }

  public static Policy entente() {
    return Objects.requireNonNull(SHIPPED.get(ENTENTE));
  }

  private static Policy read(String name) {
    var file = "policies/" + name + ".properties";
    try (var stream = Objects.requireNonNull(Policies.class.getResourceAsStream(file), file)) {
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
