package org.entente.mechanisms.intake.publication;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.mechanisms.intake.recognition.Organisations;
import org.entente.mechanisms.intake.recognition.Reading;
import org.entente.mechanisms.intake.recognition.Recognised;
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
  private final Map<List<Object>, RowIssue> issues = new LinkedHashMap<>();

  private static Map<String, Integer> zeros(String... keys) {
    var zeros = new LinkedHashMap<String, Integer>();
    for (var key : keys) {
      zeros.put(key, 0);
    }
    return zeros;
  }

  /** Rows that are no records name no place. */
  void skipped(int rows, List<RowIssue> notes) {
    places.merge("unresolved", rows, Integer::sum);
    notes.forEach(this::add);
  }

  /** Counts a distinct row with all its copies. */
  void add(Recognised row) {
    int copies = row.distinct().copies();
    switch (row) {
      case Recognised.Taken taken -> {
        add(taken.reading(), copies);
        organisation(taken.reading().organisation(), taken.organisation());
      }
      case Recognised.Rejected rejected -> add(rejected.reading(), copies);
      case Recognised.LeftOut _ -> places.merge("unresolved", copies, Integer::sum);
    }
    row.issues().forEach(issue -> add(issue.inRows(copies)));
  }

  private void add(Reading reading, int copies) {
    var place = reading.place().resolved().map(found -> key(found.method())).orElse("unresolved");
    places.merge(place, copies, Integer::sum);
    sector(reading.sector());
    if (reading.organisation().isBlank()) {
      organisations.merge("blank", copies, Integer::sum);
    }
  }

  private static String key(Resolution.Method method) {
    return switch (method) {
      case CODE -> "byCode";
      case NAME, ALIAS -> "byName";
      case POINT -> "byPoint";
      case FUZZY -> "fuzzy";
    };
  }

  private void organisation(WrittenOrganisation written, Organisations.Found found) {
    if (!organisationsSeen.add(written)) {
      return;
    }
    var key =
        switch (found.kind()) {
          case KNOWN, LIKE_KNOWN -> "known";
          case NEW -> "new";
          case REVIEW -> "review";
        };
    organisations.merge(key, 1, Integer::sum);
  }

  private void sector(Reading.Sector sector) {
    if (sectorsSeen.add(sector.written())) {
      sectors.merge(sector.code().isPresent() ? "known" : "unresolved", 1, Integer::sum);
    }
  }

  void note(RowIssue issue) {
    add(issue);
  }

  private void add(RowIssue issue) {
    issues.merge(List.of(issue.code(), issue.column(), issue.value()), issue, RowIssue::alsoIn);
  }

  Receipt.Recognised recognised(List<UnknownValue> unknown) {
    return new Receipt.Recognised(places, organisations, sectors, unknown);
  }

  List<RowIssue> issues() {
    return List.copyOf(issues.values());
  }
}
