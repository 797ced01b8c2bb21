package org.entente.mechanisms.intake.columns;

import org.entente.mechanisms.intake.fields.Field;

/**
 * How well values go with a field. {@code support} (0 to 1) speaks for it by itself; {@code
 * bearing} (0 to 1) multiplies what tag and header say, and is low when the values contradict them.
 */
record ValueFit(double support, double bearing) {

  private static final double CONTRADICTED = 0.15;
  private static final double STRANGE = 0.5;
  private static final int MANY_LABELS = 60;
  private static final double VARIED = 0.6;
  private static final int ENOUGH_ROWS = 30;

  static ValueFit of(Field field, ColumnValues values) {
    if (values.none()) {
      return new ValueFit(0, 0.8);
    }
    if (values.links() > 0.5) {
      return new ValueFit(0, CONTRADICTED);
    }
    return switch (field) {
      case ADM0_CODE -> new ValueFit(0, values.usualLength() <= 3 ? 1 : CONTRADICTED);
      case ADM1_CODE, ADM2_CODE, ADM3_CODE, ADM4_CODE -> code(values);
      case ADM0_NAME -> areaName(values, 0);
      case ADM1_NAME -> areaName(values, 1);
      case ADM2_NAME -> areaName(values, 2);
      case ADM3_NAME -> areaName(values, 3);
      case ADM4_NAME -> areaName(values, 4);
      case ORG_NAME -> organisation(values, 1 - 0.55 * shortNames(values));
      case ORG_ACRONYM -> organisation(values, 1 - 0.55 * values.longNames());
      case PLACE_NAME, FUNDER_NAME, PROGRAMME_NAME, IMPLEMENTER_NAME -> text(values);
      case ORG_TYPE -> labels(values, values.organisationTypes());
      case SECTOR -> labels(values, values.sectors());
      case STATUS -> labels(values, values.statuses());
      case SUBSECTOR, ACTIVITY, DESCRIPTION, MODALITY, UNIT -> notANumber(values);
      case START, END, REPORTED -> new ValueFit(0, values.dates() >= 0.6 ? 1 : CONTRADICTED);
      case TARGETED, REACHED, VALUE -> new ValueFit(0, values.numbers() >= 0.6 ? 1 : CONTRADICTED);
      case LAT -> new ValueFit(0, values.degrees(90) >= 0.8 ? 1 : CONTRADICTED);
      case LON -> new ValueFit(0, values.degrees(180) >= 0.8 ? 1 : CONTRADICTED);
      case CURRENCY -> new ValueFit(0, values.usualLength() <= 4 ? 1 : STRANGE);
      case CONTACT -> new ValueFit(0.6 * values.contacts(), 1);
      case ORG_CODE -> new ValueFit(0, values.longNames() > 0.5 ? CONTRADICTED : 1);
    };
  }

  /** Whether the values turn down what tag and header say. */
  boolean contradicts() {
    return bearing <= CONTRADICTED;
  }

  private static ValueFit code(ColumnValues values) {
    double codes = Math.max(values.codes(), wholeNumbersAsCodes(values));
    return new ValueFit(0.3 * values.codes(), codes >= 0.5 ? 1 : CONTRADICTED);
  }

  /** Some countries' codes are bare numbers of one length. */
  private static double wholeNumbersAsCodes(ColumnValues values) {
    return values.usualLength() >= 2 ? 0.9 * values.numbers() : 0;
  }

  private static ValueFit areaName(ColumnValues values, int level) {
    if (values.codes() > 0.7 || values.numbers() > 0.5 || values.dates() > 0.7) {
      return new ValueFit(0, CONTRADICTED);
    }
    double known = values.placesAt(level);
    boolean sectorsNotPlaces = values.sectors() > 0.8 && known < 0.3;
    return new ValueFit(0.6 * known, sectorsNotPlaces ? STRANGE : 1);
  }

  private static ValueFit text(ColumnValues values) {
    boolean text = values.words() > 0.6 && values.codes() < 0.8;
    return new ValueFit(0, text ? 1 : CONTRADICTED);
  }

  private static ValueFit organisation(ColumnValues values, double bearing) {
    if (values.words() < 0.5 || values.dates() > 0.7 || values.codes() > 0.8) {
      return new ValueFit(0, CONTRADICTED);
    }
    return new ValueFit(0.5 * values.organisations(), bearing);
  }

  private static double shortNames(ColumnValues values) {
    return Math.max(0, values.acronyms() - values.longNames());
  }

  /** A column of labels repeats a few of them, and most are known somewhere. */
  private static ValueFit labels(ColumnValues values, double known) {
    boolean tooVaried =
        values.distinctCount() > MANY_LABELS
            || (values.filled() >= ENOUGH_ROWS && values.variety() > VARIED);
    if (tooVaried || values.words() < 0.5) {
      return new ValueFit(0, values.words() < 0.5 ? STRANGE * STRANGE : STRANGE);
    }
    return new ValueFit(0.6 * known, known > 0.1 ? 1 : 0.8);
  }

  private static ValueFit notANumber(ColumnValues values) {
    boolean numbers = values.numbers() > 0.8 || values.dates() > 0.8;
    return new ValueFit(0, numbers ? CONTRADICTED : 1);
  }
}
