package org.entente.guards.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What pages read of a whole request, as their sources say: each name in {@code
 * here.value("name")}, module by module; what the page frame reads, every page reads.
 */
final class ReadByPages {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Path FRAME = SOURCES.resolve("org/entente/ground/shell");

  private static final Pattern READ =
      Pattern.compile("\\b(?:here|request\\))(?:\\.value\\(|, )\"(\\w+)\"");

  private static final Map<Path, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private ReadByPages() {}

  /** What the pages of the module that a page lies in may read, in alphabetical order. */
  static Set<String> inTheModuleOf(Class<?> page) {
    var names = new TreeSet<>(beneath(FRAME));
    names.addAll(beneath(module(page)));
    return names;
  }

  /** "org.entente.readings.coverage.web.PicturePages" lies in "readings/coverage". */
  private static Path module(Class<?> page) {
    var folders = Path.of(page.getPackageName().replace('.', '/'));
    return SOURCES.resolve(folders.subpath(0, Math.min(4, folders.getNameCount())));
  }

  private static Set<String> beneath(Path folder) {
    return KNOWN.computeIfAbsent(folder, ReadByPages::read);
  }

  private static Set<String> read(Path folder) {
    try (var files = Files.walk(folder)) {
      var names = new TreeSet<String>();
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        READ.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
      }
      return names;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
