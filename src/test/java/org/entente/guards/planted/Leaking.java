package org.entente.guards.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Loads the project's classes anew, with leaks in those that have one, and templates with them. The
 * database and its test server are those of the whole run.
 */
final class Leaking extends ClassLoader implements AutoCloseable {

  private static final List<String> OURS = List.of("org.entente.", "gg.jte.generated.");
  private static final String SHARED = "org.entente.ground.database.";

  /** Those that keep a node for all tests. */
  private static final List<String> NODES =
      List.of("org.entente.RunningNode", "org.entente.TestNode");

  private final List<Leak> leaks;

  Leaking(List<Leak> leaks) {
    super(Leaking.class.getClassLoader());
    this.leaks = leaks;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OURS.stream().noneMatch(name::startsWith) || isShared(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private static boolean isShared(String name) {
    return name.startsWith(SHARED) && !name.endsWith("Test");
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (var source = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (source == null) {
        throw new ClassNotFoundException(name);
      }
      var bytes = source.readAllBytes();
      for (var leak : leaks.stream().filter(each -> each.isIn(name)).toList()) {
        bytes = Planting.into(bytes, leak);
      }
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Ends the nodes that its tests started. */
  @Override
  public void close() throws ReflectiveOperationException {
    var started = NODES.stream().filter(node -> findLoadedClass(node + "$Shared") != null).toList();
    for (var node : started) {
      var end = loadClass(node).getDeclaredMethod("end");
      end.setAccessible(true);
      end.invoke(null);
    }
  }
}
