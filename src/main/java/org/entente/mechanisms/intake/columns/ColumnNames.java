package org.entente.mechanisms.intake.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One name for each column of a table, under which its cells and what is decided about it are kept:
 * its header, else its tag, else its number from 1; a name that comes again is counted.
 */
public final class ColumnNames {

  private ColumnNames() {}

  /** What stands above a column, which counts from 0; blank where nothing does. */
  public record Title(int index, String header, String tag) {

    private String name() {
      var plain = header.isBlank() ? tag.strip() : header.strip();
      return plain.isEmpty() ? "column " + (index + 1) : plain;
    }
  }

  /** The names of columns, in their order, by headers and tags of which each has one. */
  public static List<String> of(List<String> headers, List<String> tags) {
    return of(
        IntStream.range(0, headers.size())
            .mapToObj(index -> new Title(index, headers.get(index), tags.get(index)))
            .toList());
  }

  /** The names of columns, in their order. */
  public static List<String> of(List<Title> titles) {
    var taken = new HashSet<String>();
    var names = new ArrayList<String>();
    for (var title : titles) {
      var name = title.name();
      var counted = name;
      for (int again = 2; !taken.add(counted); again++) {
        counted = name + " (" + again + ")";
      }
      names.add(counted);
    }
    return List.copyOf(names);
  }
}
