package org.entente.mechanisms.intake.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.fields.HxlTag;
import org.entente.mechanisms.intake.fields.Lexicon;

/** All that speaks for and against each field of one column, before columns compete. */
final class Evidence {

  private static final double TAG = 0.7;
  private static final double SIBLING_OF_TAG = 0.55;
  private static final double SIBLING_OF_HEADER = 0.45;
  private static final double TAGGED_OTHERWISE = 0.5;
  private static final double HEADER_CALLS_IT_SHORT = 0.5;

  private final int index;
  private final String header;
  private final String tag;
  private final ColumnValues values;
  private final Map<Field, Double> byTag;
  private final Map<Field, Double> byHeader;
  private final Map<Field, Double> scores = new EnumMap<>(Field.class);
  private final List<Reason> structure = new ArrayList<>();

  Evidence(int index, String header, String tag, ColumnValues values) {
    this.index = index;
    this.header = header;
    this.tag = tag;
    this.values = values;
    this.byTag =
        withSiblings(tagged(tag).map(f -> Map.of(f, TAG)).orElse(Map.of()), SIBLING_OF_TAG);
    this.byHeader = withSiblings(Lexicon.fields(header), SIBLING_OF_HEADER);
    if (HxlTag.parse(tag).filter(HxlTag::isOfNoField).isPresent()) {
      byHeader.replaceAll((_, sure) -> sure * TAGGED_OTHERWISE);
    }
    for (var field : Field.values()) {
      double score = score(field);
      if (score > 0) {
        scores.put(field, score);
      }
    }
  }

  int index() {
    return index;
  }

  String header() {
    return header;
  }

  String tag() {
    return tag;
  }

  ColumnValues values() {
    return values;
  }

  double of(Field field) {
    return scores.getOrDefault(field, 0.0);
  }

  Map<Field, Double> scores() {
    return scores;
  }

  /** How much the tag and the header alone say for the field. */
  double said(Field field) {
    return either(byTag.getOrDefault(field, 0.0), byHeader.getOrDefault(field, 0.0));
  }

  /** How much its tag and header say for the field of which they say most. */
  double plainest() {
    double plainest = 0;
    for (var field : Field.values()) {
      plainest = Math.max(plainest, said(field));
    }
    return plainest;
  }

  /** Raises the score of a field for a reason that lies in other columns. */
  void raise(Field field, double by, Reason why) {
    scores.merge(field, by, Evidence::either);
    structure.add(why);
  }

  /** Makes {@code score} the only word on the field. */
  void settle(Field field, double score) {
    scores.put(field, score);
  }

  void forget(Field field) {
    scores.remove(field);
  }

  /** Whether the header calls it an acronym in so many words. */
  boolean calledAcronym() {
    return byHeader.getOrDefault(Field.ORG_ACRONYM, 0.0) > HEADER_CALLS_IT_SHORT
        || tagged(tag).filter(Field.ORG_ACRONYM::equals).isPresent();
  }

  /** Whether its texts are about what is done, as its header says: "Activity description". */
  boolean describesActivity() {
    return of(Field.DESCRIPTION) > 0 && Lexicon.speaksOf(header, "activity");
  }

  /** Whether its values cannot be those of the field. */
  boolean contradicts(Field field) {
    return ValueFit.of(field, values).contradicts();
  }

  /** What speaks for taking this column as the field. */
  List<Reason> reasons(Field field) {
    var why = new ArrayList<Reason>();
    tagged(tag)
        .ifPresent(
            said ->
                why.add(
                    said == field ? new Reason.Tagged(tag) : new Reason.ValuesContradict(said)));
    if (byHeader.getOrDefault(field, 0.0) > SIBLING_OF_HEADER) {
      why.add(new Reason.HeaderSays(header));
    }
    double support = ValueFit.of(field, values).support();
    if (support > 0.1) {
      why.add(new Reason.ValuesFit(field, support));
    }
    if (values.none()) {
      why.add(new Reason.NoValues());
    }
    why.addAll(structure);
    if (why.isEmpty()) {
      why.add(new Reason.HeaderSays(header));
    }
    return List.copyOf(why);
  }

  /** Why the column was left, when no other column took its field. */
  List<Reason> reasonsToLeave() {
    var why = new ArrayList<Reason>();
    tagged(tag)
        .filter(this::contradicts)
        .ifPresent(said -> why.add(new Reason.ValuesContradict(said)));
    if (values.none()) {
      why.add(new Reason.NoValues());
    }
    if (why.isEmpty()) {
      why.add(new Reason.NothingTells());
    }
    return why;
  }

  private double score(Field field) {
    double said = said(field);
    if (said == 0 && !standsAlone(field)) {
      return 0;
    }
    var fit = ValueFit.of(field, values);
    double borne = said * fit.bearing();
    double support = borne > 0 || standsAlone(field) ? fit.support() : 0;
    return either(borne, support);
  }

  /** Fields whose values alone are telling enough. */
  private static boolean standsAlone(Field field) {
    return field == Field.SECTOR
        || field == Field.ORG_TYPE
        || field == Field.STATUS
        || field == Field.ORG_NAME
        || field == Field.CONTACT
        || field.isAreaCode()
        || field.isAreaName();
  }

  private static Optional<Field> tagged(String tag) {
    return HxlTag.parse(tag).flatMap(HxlTag::field);
  }

  private static Map<Field, Double> withSiblings(Map<Field, Double> said, double factor) {
    var all = new EnumMap<Field, Double>(Field.class);
    said.forEach(
        (field, sure) -> {
          all.merge(field, sure, Math::max);
          field.siblings().forEach(sibling -> all.merge(sibling, sure * factor, Math::max));
        });
    return all;
  }

  static double either(double a, double b) {
    return 1 - (1 - a) * (1 - b);
  }
}
