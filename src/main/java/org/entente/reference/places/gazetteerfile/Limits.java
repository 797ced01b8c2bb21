package org.entente.reference.places.gazetteerfile;

/** The most that one file may hold: bytes after unpacking, and corners of all shapes. */
public record Limits(long bytes, long corners) {

  public static final Limits DEFAULT = new Limits(512L << 20, 30_000_000);
}
