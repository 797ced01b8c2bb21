package org.entente.mechanisms.intake.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a column of a 3W, 4W or 5W report can be; {@link #label} is its name in every contract. */
public enum Field {
  ORG_NAME("org.name"),
  ORG_ACRONYM("org.acronym"),
  ORG_TYPE("org.type"),
  ORG_CODE("org.code"),
  FUNDER_NAME("funder.name"),
  PROGRAMME_NAME("programme.name"),
  IMPLEMENTER_NAME("implementer.name"),
  SECTOR("sector"),
  SUBSECTOR("subsector"),
  ACTIVITY("activity"),
  DESCRIPTION("description"),
  STATUS("status"),
  ADM0_NAME("adm0.name"),
  ADM1_NAME("adm1.name"),
  ADM2_NAME("adm2.name"),
  ADM3_NAME("adm3.name"),
  ADM4_NAME("adm4.name"),
  ADM0_CODE("adm0.code"),
  ADM1_CODE("adm1.code"),
  ADM2_CODE("adm2.code"),
  ADM3_CODE("adm3.code"),
  ADM4_CODE("adm4.code"),
  PLACE_NAME("place.name"),
  LAT("lat"),
  LON("lon"),
  START("start"),
  END("end"),
  REPORTED("reported"),
  TARGETED("targeted"),
  REACHED("reached"),
  UNIT("unit"),
  VALUE("value"),
  CURRENCY("currency"),
  MODALITY("modality"),
  CONTACT("contact");

  /** The deepest administrative level with a field of its own; level 0 is the country. */
  public static final int DEEPEST_LEVEL = 4;

  private static final List<Field> NAMES =
      List.of(ADM0_NAME, ADM1_NAME, ADM2_NAME, ADM3_NAME, ADM4_NAME);
  private static final List<Field> CODES =
      List.of(ADM0_CODE, ADM1_CODE, ADM2_CODE, ADM3_CODE, ADM4_CODE);
  private static final Map<String, Field> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Field::label, Function.identity()));

  private final String label;

  Field(String label) {
    this.label = label;
  }

  /** The name of this field on receipts and in profiles, such as {@code adm1.code}. */
  public String label() {
    return label;
  }

  public static Optional<Field> labelled(String label) {
    return Optional.ofNullable(BY_LABEL.get(label));
  }

  /** The name of an administrative area of {@code level}, 0 to 4. */
  public static Field nameAt(int level) {
    return NAMES.get(level);
  }

  /** The P-code of an administrative area of {@code level}, 0 to 4. */
  public static Field codeAt(int level) {
    return CODES.get(level);
  }

  public boolean isAreaName() {
    return NAMES.contains(this);
  }

  public boolean isAreaCode() {
    return CODES.contains(this);
  }

  /** Whether it says where: an area below the country, a place or a point. */
  public boolean saysWhere() {
    return isAreaName() || isAreaCode() || this == PLACE_NAME || this == LAT;
  }

  /** Whether it tells a place finer than the areas of an administrative level. */
  public boolean tellsFinerThan(int level) {
    return switch (this) {
      case PLACE_NAME, LAT, LON -> true;
      default -> NAMES.indexOf(this) > level || CODES.indexOf(this) > level;
    };
  }

  /** Whether it says who does the work. */
  public boolean saysWho() {
    return this == ORG_NAME || this == ORG_ACRONYM;
  }

  public boolean isDate() {
    return this == START || this == END || this == REPORTED;
  }

  public boolean isCount() {
    return this == TARGETED || this == REACHED || this == VALUE;
  }

  /** Fields that are easily taken for this one: the name for the code, the acronym for the name. */
  public List<Field> siblings() {
    if (isAreaName()) {
      return List.of(codeAt(NAMES.indexOf(this)));
    }
    if (isAreaCode()) {
      return List.of(nameAt(CODES.indexOf(this)));
    }
    return switch (this) {
      case ORG_NAME -> List.of(ORG_ACRONYM);
      case ORG_ACRONYM -> List.of(ORG_NAME);
      default -> List.of();
    };
  }
}
