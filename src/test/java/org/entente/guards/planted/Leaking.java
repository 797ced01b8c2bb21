package org.entente.guards.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Loads the project's classes anew, with a leak in those that have one. The database and its test
 * server are those of the whole run.
 */
final class Leaking extends ClassLoader {

  private static final String OURS = "org.entente.";
  private static final String SHARED = "org.entente.ground.database.";

  private final List<Leak> leaks;

  Leaking(List<Leak> leaks) {
    super(Leaking.class.getClassLoader());
    this.leaks = leaks;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) || name.startsWith(SHARED)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (var source = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (source == null) {
        throw new ClassNotFoundException(name);
      }
      var compiled = source.readAllBytes();
      var bytes =
          leaks.stream()
              .filter(each -> each.className().equals(name))
              .findFirst()
              .map(each -> Planting.into(compiled, each.change()))
              .orElse(compiled);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
