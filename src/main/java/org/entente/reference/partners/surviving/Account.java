package org.entente.reference.partners.surviving;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.PartyName.Use;
import org.entente.reference.partners.surviving.Field.What;

/**
 * What one party says of itself, one value to a field: as it was said from time to time, newest
 * first, and what it is a part of.
 */
record Account(Party party, List<Saying> sayings, Optional<Parent> parent) {

  Account {
    sayings = List.copyOf(sayings);
  }

  /** All that it said at one time. */
  record Saying(Particulars said, Instant at) {}

  /** What it is a part of, and since when, as far as anybody knows. */
  record Parent(PartyId party, Instant since) {}

  /** The values by their fields, as text; a kind by its code, a parent by its id. */
  Map<Field, String> values() {
    var values = values(party.particulars());
    parent.ifPresent(it -> values.put(Field.of(What.PARENT), it.party().value().toString()));
    return values;
  }

  /** Since when it says of a field what it says now. */
  Instant since(Field field) {
    if (field.what() == What.PARENT) {
      return parent.map(Parent::since).orElse(Instant.EPOCH);
    }
    var now = Optional.ofNullable(values().get(field));
    return sayings.stream()
        .takeWhile(each -> Optional.ofNullable(values(each.said()).get(field)).equals(now))
        .map(Saying::at)
        .reduce(Instant.EPOCH, (_, earlier) -> earlier);
  }

  private static Map<Field, String> values(Particulars said) {
    var values = new LinkedHashMap<Field, String>();
    said.names().stream()
        .filter(name -> name.is(Use.NAME))
        .forEach(name -> values.putIfAbsent(field(name), name.text()));
    said.acronym().ifPresent(it -> values.put(Field.of(What.ACRONYM), it));
    said.kind().ifPresent(it -> values.put(Field.of(What.KIND), it.code()));
    said.country().ifPresent(it -> values.put(Field.of(What.COUNTRY), it));
    values.putAll(codes(said));
    return values;
  }

  private static Field field(PartyName name) {
    return new Field(What.NAME, name.language().orElse(""));
  }

  private static Map<Field, String> codes(Particulars said) {
    return said.identifiers().stream()
        .collect(
            toMap(
                code -> new Field(What.CODE, code.scheme()),
                Identifier::code,
                (first, _) -> first,
                LinkedHashMap::new));
  }

  /** Whether it stands in an organisation list that was read into the register. */
  boolean listed() {
    return party.particulars().code(Identifier.LISTED).isPresent();
  }

  boolean putDownBy(PartyId owner) {
    return party.owner().equals(owner);
  }
}
