package org.entente.mechanisms.intake.inlets;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.entente.mechanisms.intake.sources.Terms;

/**
 * A file that lies in the inbox, whose folders say whose it is: {@code MISSION/PARTNER/file}, or
 * {@code MISSION/PARTNER/SOURCE/file}. A mail ends with {@code .eml}, or lies in the folder {@code
 * new} of a maildir.
 */
record Dropped(Path file, String mission, String partner, String source) {

  static final String DONE = "done";
  static final String REFUSED = "refused";
  private static final String NEW_MAIL = "new";
  private static final int SHORTEST = 3;
  private static final int WITH_SOURCE = 4;

  /** What the path says below the inbox; empty for what is not to be taken. */
  static Optional<Dropped> at(Path inbox, Path file) {
    var below = inbox.relativize(file);
    int depth = below.getNameCount();
    if (depth < SHORTEST || depth > WITH_SOURCE || unfinished(name(below, depth - 1))) {
      return Optional.empty();
    }
    var folder = depth == WITH_SOURCE ? name(below, 2) : Terms.USUAL_SOURCE;
    if (folder.equals(DONE)
        || folder.equals(REFUSED)
        || folder.equals("tmp")
        || folder.equals("cur")) {
      return Optional.empty();
    }
    var source = folder.equals(NEW_MAIL) ? Terms.USUAL_SOURCE : folder;
    return Optional.of(new Dropped(file, name(below, 0), name(below, 1), source));
  }

  private static String name(Path path, int at) {
    return path.getName(at).toString();
  }

  /** What programs write while a file is still coming. */
  private static boolean unfinished(String name) {
    var small = name.toLowerCase(Locale.ROOT);
    return small.startsWith(".")
        || small.startsWith("~")
        || small.endsWith("~")
        || small.endsWith(".part")
        || small.endsWith(".tmp")
        || small.endsWith(".crdownload")
        || small.endsWith(".filepart");
  }

  String name() {
    return file.getFileName().toString();
  }

  boolean mail() {
    return name().toLowerCase(Locale.ROOT).endsWith(".eml") || inMaildir();
  }

  private boolean inMaildir() {
    return parent().getFileName().toString().equals(NEW_MAIL);
  }

  private Path parent() {
    return requireNonNull(file.getParent(), "a file lies in a folder");
  }

  /** Where it goes afterwards: beside it, or beside the maildir's folder. */
  Path folder(String outcome) {
    var here = inMaildir() ? requireNonNull(parent().getParent()) : parent();
    return here.resolve(outcome);
  }
}
