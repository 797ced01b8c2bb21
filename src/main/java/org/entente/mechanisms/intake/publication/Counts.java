package org.entente.mechanisms.intake.publication;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.questions.UnknownValues;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.places.Resolution;

/**
 * Counts what was recognised, and gathers alike issues. Places are counted in rows, each once;
 * organisations and sectors as they are written, each writing once; blank ones in rows.
 */
final class Counts {

  private final Map<String, Integer> places =
      zeros("byCode", "byName", "byPoint", "fuzzy", "unresolved");
  private final Map<String, Integer> organisations = zeros("known", "new", "review", "blank");
  private final Map<String, Integer> sectors = zeros("known", "unresolved");
  private final Set<WrittenOrganisation> organisationsSeen = new HashSet<>();
  private final Set<String> sectorsSeen = new HashSet<>();
  private final UnknownValues unknown = new UnknownValues();
  private final Map<List<Object>, RowIssue> issues = new LinkedHashMap<>();

  private static Map<String, Integer> zeros(String... keys) {
    var zeros = new LinkedHashMap<String, Integer>();
    for (var key : keys) {
      zeros.put(key, 0);
    }
    return zeros;
  }

  void place(Resolution resolution, int rows) {
    places.merge(
        resolution.resolved().map(found -> key(found.method())).orElse("unresolved"),
        rows,
        Integer::sum);
  }

  private static String key(Resolution.Method method) {
    return switch (method) {
      case CODE -> "byCode";
      case NAME, ALIAS -> "byName";
      case POINT -> "byPoint";
      case FUZZY -> "fuzzy";
    };
  }

  /** Rows that are no records name no place. */
  void noPlace(int rows) {
    places.merge("unresolved", rows, Integer::sum);
  }

  void organisation(WrittenOrganisation written, Organisations.Kind kind) {
    if (!organisationsSeen.add(written)) {
      return;
    }
    var key =
        switch (kind) {
          case KNOWN -> "known";
          case NEW -> "new";
          case REVIEW -> "review";
        };
    organisations.merge(key, 1, Integer::sum);
  }

  void noOrganisation(int rows) {
    organisations.merge("blank", rows, Integer::sum);
  }

  void sector(String written, Optional<String> sector) {
    if (sectorsSeen.add(written)) {
      sectors.merge(sector.isPresent() ? "known" : "unresolved", 1, Integer::sum);
    }
  }

  /** Where values that no register knows are gathered. */
  UnknownValues unknown() {
    return unknown;
  }

  void issue(RowIssue issue, int rows) {
    var counted =
        new RowIssue(
            issue.severity(), issue.code(), issue.row(), issue.column(), issue.value(), rows);
    issues.merge(List.of(issue.code(), issue.column(), issue.value()), counted, RowIssue::alsoIn);
  }

  Receipt.Recognised recognised() {
    return new Receipt.Recognised(places, organisations, sectors, unknown.all());
  }

  List<RowIssue> issues() {
    return List.copyOf(issues.values());
  }
}
