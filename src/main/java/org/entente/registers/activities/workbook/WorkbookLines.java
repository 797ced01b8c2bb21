package org.entente.registers.activities.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.registers.activities.Activity;

/** Activities as lines of a workbook, in the words of one reader. */
record WorkbookLines(Map<PartyId, String> parties, Gazetteer gazetteer, Locale locale) {

  /** What a line tells, in the order of its cells; a place of any level is told by its code. */
  static final List<Field> FIELDS =
      List.of(
          Field.ORG_NAME,
          Field.FUNDER_NAME,
          Field.IMPLEMENTER_NAME,
          Field.PROGRAMME_NAME,
          Field.SECTOR,
          Field.ACTIVITY,
          Field.DESCRIPTION,
          Field.MODALITY,
          Field.STATUS,
          Field.ADM2_CODE,
          Field.LAT,
          Field.LON,
          Field.START,
          Field.END,
          Field.TARGETED,
          Field.REACHED,
          Field.UNIT,
          Field.VALUE,
          Field.CURRENCY);

  List<String> cells(Activity activity) {
    return FIELDS.stream().map(field -> cell(field, activity)).toList();
  }

  private String cell(Field field, Activity activity) {
    var who = activity.who();
    var what = activity.what();
    var reach = activity.reach();
    return switch (field) {
      case ORG_NAME -> parties.getOrDefault(who.party(), who.written());
      case FUNDER_NAME -> who.funder().orElse("");
      case IMPLEMENTER_NAME -> who.implementer().orElse("");
      case PROGRAMME_NAME -> who.programme().orElse("");
      case SECTOR ->
          what.sector().map(code -> term(CodeLists.sectors(), code)).orElse(what.sectorWritten());
      case ACTIVITY -> what.activity().orElse("");
      case DESCRIPTION -> what.description().orElse("");
      case MODALITY -> what.modality().orElse("");
      case STATUS -> what.status().map(code -> term(CodeLists.activityStatuses(), code)).orElse("");
      case ADM2_CODE -> where(activity.where());
      case LAT -> degrees(activity.where().point().map(Activity.Point::latitude));
      case LON -> degrees(activity.where().point().map(Activity.Point::longitude));
      case START -> day(activity.when().start());
      case END -> day(activity.when().end());
      case TARGETED -> reach.targeted().map(String::valueOf).orElse("");
      case REACHED -> reach.reached().map(String::valueOf).orElse("");
      case UNIT -> reach.unit().orElse("");
      case VALUE -> reach.value().orElse("");
      case CURRENCY -> reach.currency().orElse("");
      default -> throw new IllegalArgumentException("no cell of the workbook: " + field);
    };
  }

  private String where(Activity.Where where) {
    return where
        .place()
        .flatMap(gazetteer::find)
        .map(place -> chosen(place, locale))
        .orElse(where.written());
  }

  /** A place as it stands in the list to choose from. */
  static String chosen(Place place, Locale locale) {
    return place.label(locale) + " (" + place.pcode().value() + ")";
  }

  private String term(CodeList list, String code) {
    return list.findCode(code).map(term -> term.name(locale)).orElse(code);
  }

  private static String degrees(Optional<Double> degrees) {
    return degrees.map(String::valueOf).orElse("");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
