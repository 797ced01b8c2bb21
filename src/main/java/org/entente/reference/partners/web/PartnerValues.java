package org.entente.reference.partners.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.surviving.Choice;
import org.entente.reference.partners.surviving.Field;
import org.entente.reference.partners.surviving.Surviving;
import org.entente.reference.partners.surviving.Surviving.Value;
import org.entente.reference.partners.surviving.Survivors;
import org.springframework.stereotype.Component;

/** The values of partners that are one, side by side, with the one that stands for all. */
@Component
public class PartnerValues {

  /** All of them: who is one, and field by field what each says; empty where one stands alone. */
  public record Beside(List<PartnerUnion.Other> one, List<Line> lines) {}

  /** A field: as it is sent, in words, what each says, why one value stands, and the choice. */
  public record Line(
      String field, String label, List<Cell> cells, String rule, Optional<Choice.Said> chosen) {

    /** Whether there is anything to choose. */
    public boolean open() {
      return cells.stream().filter(Cell::said).map(Cell::text).distinct().count() > 1;
    }
  }

  /** What one partner says: nothing when the text is empty; whether it stands for all. */
  public record Cell(PartnerUnion.Other partner, String text, boolean stands) {

    public boolean said() {
      return !text.isEmpty();
    }

    /** Whether the text alone does not tell whose it is. */
    public boolean needsName() {
      return !text.equals(partner.name());
    }
  }

  private final Survivors survivors;
  private final Partners partners;
  private final Gate gate;

  PartnerValues(Survivors survivors, Partners partners, Gate gate) {
    this.survivors = survivors;
    this.partners = partners;
    this.gate = gate;
  }

  Beside of(PartyId party, Instant at, Audience audience, Words words) {
    var reader = words.language().locale();
    var one = gate.release(Optional.of(audience), survivors.one(party, audience));
    if (one.size() == 1) {
      return new Beside(List.of(), List.of());
    }
    var fields = survivors.fields(party, at, audience);
    gate.release(
        Optional.of(audience), fields.stream().flatMap(each -> each.choice().stream()).toList());
    var parents = parents(fields, audience, reader);
    return new Beside(
        one.stream().map(each -> PartnerUnions.other(each, reader)).toList(),
        fields.stream().map(each -> line(each, one, parents, words)).toList());
  }

  /** The names of parents, by their ids as text. */
  private Map<String, String> parents(List<Surviving> fields, Audience audience, Locale reader) {
    var named =
        fields.stream()
            .filter(each -> each.field().what() == Field.What.PARENT)
            .flatMap(each -> each.values().stream())
            .map(value -> new PartyId(UUID.fromString(value.text())))
            .toList();
    return gate.release(Optional.of(audience), partners.listOf(named, audience)).stream()
        .collect(toMap(each -> each.id().value().toString(), each -> each.nameIn(reader)));
  }

  private static Line line(
      Surviving surviving, List<Party> one, Map<String, String> parents, Words words) {
    var cells = one.stream().map(each -> cell(surviving, each, parents, words)).toList();
    return new Line(
        surviving.field().word(),
        label(surviving.field(), words),
        cells,
        "partners.survives." + surviving.rule().word(),
        surviving.choice().map(Choice::said));
  }

  private static Cell cell(
      Surviving surviving, Party party, Map<String, String> parents, Words words) {
    var said = surviving.of(party.id());
    var text = said.map(value -> text(surviving.field(), value, parents, words)).orElse("");
    boolean stands =
        said.filter(value -> value.text().equals(surviving.stands().text())).isPresent();
    return new Cell(PartnerUnions.other(party, words.language().locale()), text, stands);
  }

  private static String text(Field field, Value value, Map<String, String> parents, Words words) {
    return switch (field.what()) {
      case KIND -> PartnerLine.kindName(value.text(), words.language().locale());
      case PARENT -> parents.getOrDefault(value.text(), "");
      case NAME, ACRONYM, COUNTRY, CODE -> value.text();
    };
  }

  private static String label(Field field, Words words) {
    return switch (field.what()) {
      case NAME -> field.of().isEmpty() ? words.say("partners.use.name") : named(field, words);
      case ACRONYM -> words.say("partners.use.acronym");
      case KIND -> words.say("partners.kind");
      case COUNTRY -> words.say("partners.country");
      case CODE -> PartnerLine.codeLabel(field.of(), words);
      case PARENT -> words.say("partners.parent");
    };
  }

  private static String named(Field field, Words words) {
    var language = Locale.forLanguageTag(field.of()).getDisplayLanguage(words.language().locale());
    return words.say("partners.survives.name", "language", language);
  }
}
