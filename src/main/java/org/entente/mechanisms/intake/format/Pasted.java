package org.entente.mechanisms.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Cells copied from a spreadsheet program and pasted into a page: lines of cells parted by tabs,
 * with quotes around cells that hold line breaks. As a file it is a text table like any other.
 */
public record Pasted(String cells) {

  /** The name of the file that the cells are kept as. */
  public static final String NAME = "pasted.tsv";

  /** The cells as the bytes of a text file in UTF-8. */
  public byte[] bytes() {
    return cells.getBytes(UTF_8);
  }
}
