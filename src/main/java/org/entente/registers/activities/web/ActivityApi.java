package org.entente.registers.activities.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Column;
import org.entente.registers.activities.Standpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of activities for programs, a page at a time, newest first; with the columns of its
 * files, and without what its source does not let pass on.
 */
@Controller
class ActivityApi {

  private static final int AT_MOST = 200;

  private final ActivityDesk desk;
  private final InstantSource clock;
  private final JsonMapper json;

  ActivityApi(ActivityDesk desk, InstantSource clock, JsonMapper json) {
    this.desk = desk;
    this.clock = clock;
    this.json = json;
  }

  /** What is answered; {@code next} is the cursor of the next page, null on the last. */
  record Page(
      @JsonProperty("as_of") Instant asOf,
      List<Map<String, @Nullable Object>> items,
      @Nullable String next,
      long withheld) {}

  @GetMapping("/missions/{mission}/api/v1/activities")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var here = Here.of(request);
    var query = ActivityQuery.of(here);
    var after = ActivityCursor.read(here.value("cursor"), query);
    var filter = desk.filter(query, audience);
    var left = desk.filterOfFile(filter, audience);
    var points = desk.listAfter(left, audience, after, AT_MOST + 1);
    var shown = points.subList(0, Math.min(points.size(), AT_MOST));
    var items = desk.linesAt(shown, audience, words).stream().map(ActivityApi::item).toList();
    var next = points.size() > AT_MOST ? cursor(shown, query) : null;
    return answer(
        new Page(clock.instant(), items, next, desk.countWithheld(filter, audience)), asked);
  }

  private static String cursor(List<Standpoint> shown, ActivityQuery query) {
    return ActivityCursor.written(shown.getLast(), query);
  }

  /** The tag is weak: it says nothing of the moment at which the answer was made. */
  private @Nullable ResponseEntity<byte[]> answer(Page page, WebRequest asked) {
    var timeless = new Page(Instant.EPOCH, page.items(), page.next(), page.withheld());
    var tag = "W/\"" + Prints.of(json.writeValueAsBytes(timeless)) + "\"";
    if (asked.checkNotModified(tag)) {
      return null;
    }
    var answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).eTag(tag);
    return answer.body(json.writeValueAsBytes(page));
  }

  private static Map<String, @Nullable Object> item(ActivityLine line) {
    var cells = line.cells();
    var item = new LinkedHashMap<String, @Nullable Object>();
    for (int at = 0; at < cells.size(); at++) {
      var column = ActivityLine.COLUMNS.get(at);
      item.put(column.name(), value(column, cells.get(at)));
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
