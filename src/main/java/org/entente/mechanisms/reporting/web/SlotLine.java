package org.entente.mechanisms.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.reporting.Slot;
import org.entente.mechanisms.reporting.Standing;

/**
 * One expected report as a line, on the page and in files: by whom in the reader's words, days
 * written 2026-03-31; what was received leads to its import.
 */
public record SlotLine(Slot slot, String partners) {

  static final List<String> HEAD =
      List.of(
          "line",
          "report",
          "partner",
          "from",
          "until",
          "due",
          "standing",
          "received_on",
          "days_late",
          "import");

  public String line() {
    return Ids.brief(slot.expectation().id().value());
  }

  public Standing standing() {
    return slot.standing();
  }

  /** The icon and colour of how it stands. */
  public String kind() {
    return switch (standing()) {
      case Standing.Received received when received.daysLate() > 0 -> "info";
      case Standing.Received _ -> "ok";
      case Standing.Awaited _ -> "info";
      case Standing.Late _ -> "warn";
      case Standing.Missing _ -> "bad";
    };
  }

  /** The message key of how it stands; its arguments are {@code days} late. */
  public String key() {
    boolean afterAll = standing() instanceof Standing.Received received && received.daysLate() > 0;
    return "reporting.standing." + (afterAll ? "receivedLate" : standing().word());
  }

  public long daysLate() {
    return switch (standing()) {
      case Standing.Received(_, _, long days) -> days;
      case Standing.Late(long days) -> days;
      case Standing.Awaited _, Standing.Missing _ -> 0;
    };
  }

  /** The address of the import below the mission; blank while there is none. */
  public String importPath() {
    return standing() instanceof Standing.Received(var by, _, _)
        ? "imports/" + Ids.brief(by.value())
        : "";
  }

  List<String> cells() {
    boolean received = standing() instanceof Standing.Received;
    return List.of(
        line(),
        slot.expectation().owed().name(),
        partners,
        slot.span().from().toString(),
        slot.span().until().toString(),
        slot.due().toString(),
        standing().word(),
        standing() instanceof Standing.Received(_, var on, _) ? on.toString() : "",
        received || standing() instanceof Standing.Late ? Long.toString(daysLate()) : "",
        importPath().replace("imports/", ""));
  }

  Map<String, Object> document() {
    var document = new LinkedHashMap<String, Object>();
    var cells = cells();
    for (int at = 0; at < HEAD.size(); at++) {
      document.put(HEAD.get(at), cells.get(at).isEmpty() ? null : cells.get(at));
    }
    document.computeIfPresent("days_late", (_, _) -> daysLate());
    return document;
  }
}
