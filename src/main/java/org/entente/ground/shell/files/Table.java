package org.entente.ground.shell.files;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table about to leave: the name of its file without an ending, its title, columns and rows,
 * which are fetched as they are written; and what is to be known about it (under which label, as of
 * when, by which rule), by heading, asked for with the labels of all that has left.
 */
public record Table(
    String name,
    String title,
    List<Column> columns,
    Stream<Row> rows,
    Function<Set<Integer>, SequencedMap<String, String>> about) {

  public Table {
    columns = List.copyOf(columns);
  }
}
