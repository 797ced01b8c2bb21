package org.entente.mechanisms.intake.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * One name for each column of a table: its header, else its tag, else its number from 1; a name
 * that comes again is counted, so that every cell and every decision has a name of its own.
 */
public final class ColumnNames {

  private ColumnNames() {}

  /**
   * The names, in the order of the columns.
   *
   * @param headers one per column, blank when there is none
   * @param tags one per column, blank when there is none
   */
  public static List<String> of(List<String> headers, List<String> tags) {
    var taken = new HashSet<String>();
    var names = new ArrayList<String>(headers.size());
    for (int index = 0; index < headers.size(); index++) {
      var plain = plain(headers.get(index), tags.get(index), index);
      var counted = plain;
      for (int again = 2; !taken.add(counted); again++) {
        counted = plain + " (" + again + ")";
      }
      names.add(counted);
    }
    return List.copyOf(names);
  }

  private static String plain(String header, String tag, int index) {
    var said = header.isBlank() ? tag.strip() : header.strip();
    return said.isEmpty() ? "column " + (index + 1) : said;
  }
}
