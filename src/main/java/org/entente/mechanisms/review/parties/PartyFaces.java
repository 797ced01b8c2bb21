package org.entente.mechanisms.review.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Face.Line;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.PartyName.Use;
import org.entente.reference.partners.resembling.Evidence.Field;
import org.entente.reference.terminology.CodeLists;

/** What a card shows of a party: its type and country, its names by their use, and its codes. */
final class PartyFaces {

  private PartyFaces() {}

  static Face of(Party party, Locale language) {
    var said = party.particulars();
    var lines = new ArrayList<Line>();
    said.kind().ifPresent(kind -> lines.add(new Line(key(Field.KIND), name(kind, language))));
    said.country().ifPresent(country -> lines.add(new Line(key(Field.COUNTRY), country)));
    for (var use : Use.values()) {
      add("partners.use." + use.word(), said.texts(use), lines);
    }
    add(
        key(Field.CODE),
        said.identifiers().stream().map(it -> "%s (%s)".formatted(it.code(), it.scheme())),
        lines);
    return new Face(
        party.id().value(),
        party.nameIn(language),
        "partners/" + Ids.brief(party.id().value()),
        party.owner(),
        lines,
        Optional.empty());
  }

  /** The message key that names a field. */
  static String key(Field field) {
    return switch (field) {
      case NAME -> "partners.use.name";
      case ACRONYM -> "partners.use.acronym";
      case CODE -> "partners.codes";
      case KIND -> "partners.kind";
      case COUNTRY -> "partners.country";
    };
  }

  private static void add(String key, Stream<String> values, List<Line> lines) {
    var together = values.distinct().collect(Collectors.joining("; "));
    if (!together.isEmpty()) {
      lines.add(new Line(key, together));
    }
  }

  private static String name(Particulars.Kind kind, Locale language) {
    return CodeLists.organisationTypes()
        .findCode(kind.code())
        .map(term -> term.name(language))
        .orElse(kind.code());
  }

  /** Whether a party says more of itself than another, so that it had better stand for both. */
  static boolean saysMore(Party party, Party than) {
    return weight(party) > weight(than);
  }

  private static int weight(Party party) {
    var said = party.particulars();
    return 2 * said.identifiers().size()
        + (int) said.names().stream().filter(PartyFaces::own).count();
  }

  private static boolean own(PartyName name) {
    return name.is(Use.NAME) || name.is(Use.ACRONYM);
  }
}
