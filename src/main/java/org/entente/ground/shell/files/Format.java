package org.entente.ground.shell.files;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The formats of tables, each by the ending of its address and of its file. */
public enum Format {
  /** Comma-separated text (RFC 4180). */
  CSV("csv", "text/csv;charset=UTF-8"),
  /** The same with a row of tags under its header (HXL 1.1). */
  HXL("hxl.csv", "text/csv;charset=UTF-8"),
  /** An Office Open XML workbook; a second sheet says what is to be known about it. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** An array of objects. */
  JSON("json", "application/json"),
  /** A collection of features (RFC 7946); what has no shape has none here either. */
  GEOJSON("geojson", "application/geo+json");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format of an address, by its longest ending; it must be one that ends so. */
  public static Format of(String path) {
    return Arrays.stream(values())
        .filter(format -> path.endsWith("." + format.ending))
        .max(Comparator.comparingInt(format -> format.ending.length()))
        .orElseThrow(() -> new IllegalArgumentException("no format ends so: " + path));
  }

  /** The endings to offer, of those formats. */
  public static List<String> endings(Predicate<Format> offered) {
    return Arrays.stream(values()).filter(offered).map(Format::ending).toList();
  }
}
