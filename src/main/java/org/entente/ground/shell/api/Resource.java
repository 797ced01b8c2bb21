package org.entente.ground.shell.api;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.shell.files.Column;

/**
 * A kind of record that programs read: its name in addresses, the columns of its items, where the
 * messages stand that explain them (a prefix of their names), and the filters of its list.
 */
public record Resource(String name, List<Column> columns, String headings, List<String> filters) {

  /** Lists for programs have one order, the newest first. */
  private static final String ORDER = "sort";

  public Resource {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
  }

  /** One whose filters are the components of a record, as pages read them from addresses. */
  public static Resource of(
      String name, List<Column> columns, String headings, Class<? extends Record> query) {
    var filters =
        Stream.of(query.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(filter -> !filter.equals(ORDER))
            .toList();
    return new Resource(name, columns, headings, filters);
  }

  /** What serves a resource, so that it is described where all are. */
  public interface Served {

    Resource resource();
  }
}
