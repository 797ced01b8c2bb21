package org.entente.ground.shell.files;

/**
 * A column: its name in files for programs, its heading for people, its HXL tag (blank when the
 * standard has none), and what its cells are.
 */
public record Column(String name, String heading, String tag, Kind kind) {

  /** Texts; numbers with a decimal point; days as 2026-03-31. */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY
  }

  public static Column text(String name, String tag) {
    return new Column(name, name, tag, Kind.TEXT);
  }

  public static Column number(String name, String tag) {
    return new Column(name, name, tag, Kind.NUMBER);
  }

  public static Column day(String name, String tag) {
    return new Column(name, name, tag, Kind.DAY);
  }

  /** The same under a heading for people. */
  public Column headed(String words) {
    return new Column(name, words, tag, kind);
  }
}
