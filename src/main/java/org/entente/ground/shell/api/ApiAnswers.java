package org.entente.ground.shell.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Answers programs: lists in pages and single records, with the columns of the lists' files. */
@Component
public class ApiAnswers {

  private static final int AT_MOST = 200;

  private final InstantSource clock;
  private final JsonMapper json;

  ApiAnswers(InstantSource clock, JsonMapper json) {
    this.clock = clock;
    this.json = json;
  }

  /** What is answered; {@code next} is the cursor of the next page, null on the last. */
  record Page(
      @JsonProperty("as_of") Instant asOf,
      List<Map<String, @Nullable Object>> items,
      @Nullable String next,
      long withheld) {}

  /** What is answered of one record. */
  record One(@JsonProperty("as_of") Instant asOf, Map<String, @Nullable Object> item) {}

  /** One record; null where the program has it already. */
  public @Nullable ResponseEntity<byte[]> one(Resource resource, Row row, WebRequest asked) {
    var item = item(resource.columns(), row);
    return answer(at -> new One(at, item), asked);
  }

  /** The page that the address asks for; null where the program has it already. */
  public @Nullable ResponseEntity<byte[]> page(
      Resource resource, Record filters, Listing listing, Here here, WebRequest asked) {
    var after = Cursor.read(here.value("cursor"), filters);
    var points = listing.listAfter(after, AT_MOST + 1);
    var shown = points.subList(0, Math.min(points.size(), AT_MOST));
    var items = listing.rows(shown).map(row -> item(resource.columns(), row)).toList();
    var next = points.size() > AT_MOST ? Cursor.written(shown.getLast(), filters) : null;
    var withheld = listing.withheld();
    return answer(at -> new Page(at, items, next, withheld), asked);
  }

  /** The tag is weak: it says nothing of the moment at which the answer was made. */
  private @Nullable ResponseEntity<byte[]> answer(
      Function<Instant, Record> answered, WebRequest asked) {
    var timeless = answered.apply(Instant.EPOCH);
    var tag = "W/\"" + Prints.of(json.writeValueAsBytes(timeless)) + "\"";
    if (asked.checkNotModified(tag)) {
      return null;
    }
    var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).eTag(tag);
    return answer.body(json.writeValueAsBytes(answered.apply(clock.instant())));
  }

  private static Map<String, @Nullable Object> item(List<Column> columns, Row row) {
    var item = new LinkedHashMap<String, @Nullable Object>();
    for (int at = 0; at < columns.size(); at++) {
      item.put(columns.get(at).name(), value(columns.get(at), row.cells().get(at)));
    }
    return item;
  }

  private static @Nullable Object value(Column column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return column.kind() == Column.Kind.NUMBER ? new BigDecimal(cell) : cell;
  }
}
