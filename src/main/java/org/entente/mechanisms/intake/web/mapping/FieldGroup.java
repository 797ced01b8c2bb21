package org.entente.mechanisms.intake.web.mapping;

import java.util.List;
import org.entente.mechanisms.intake.fields.Field;

/** The fields in the order in which a person looks for them: who, what, where, when, how many. */
public enum FieldGroup {
  WHO,
  WHAT,
  WHERE,
  WHEN,
  HOW_MANY;

  public List<Field> fields() {
    return switch (this) {
      case WHO ->
          List.of(
              Field.ORG_NAME,
              Field.ORG_ACRONYM,
              Field.ORG_TYPE,
              Field.ORG_CODE,
              Field.FUNDER_NAME,
              Field.PROGRAMME_NAME,
              Field.IMPLEMENTER_NAME,
              Field.CONTACT);
      case WHAT ->
          List.of(
              Field.SECTOR,
              Field.SUBSECTOR,
              Field.ACTIVITY,
              Field.DESCRIPTION,
              Field.STATUS,
              Field.MODALITY);
      case WHERE ->
          List.of(
              Field.ADM0_NAME,
              Field.ADM0_CODE,
              Field.ADM1_NAME,
              Field.ADM1_CODE,
              Field.ADM2_NAME,
              Field.ADM2_CODE,
              Field.ADM3_NAME,
              Field.ADM3_CODE,
              Field.ADM4_NAME,
              Field.ADM4_CODE,
              Field.PLACE_NAME,
              Field.LAT,
              Field.LON);
      case WHEN -> List.of(Field.START, Field.END, Field.REPORTED);
      case HOW_MANY ->
          List.of(Field.TARGETED, Field.REACHED, Field.UNIT, Field.VALUE, Field.CURRENCY);
    };
  }

  /** The word above its fields. */
  public String key() {
    return "mapping.group." + name();
  }

  /** The words for a field. */
  public static String key(Field field) {
    return "mapping.field." + field.label();
  }
}
