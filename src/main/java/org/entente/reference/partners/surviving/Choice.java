package org.entente.reference.partners.surviving;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/**
 * That a person chose the value of one party to stand for all that are one with it. An owner says
 * so once of a field and a party: saying it again is the same record. Where the party is one with
 * nobody, or says nothing of the field any more, the choice means nothing.
 */
public record Choice(UUID id, Said said, PartyId owner, int label) implements Labelled {

  private static final Comparator<Choice> IN_TIME =
      Comparator.comparing((Choice choice) -> choice.said().at()).thenComparing(Choice::id);

  /**
   * The content of its record: the field as a word, whose value, why (may be empty), and who chose
   * it when.
   */
  public record Said(String field, PartyId party, String why, String by, Instant at) {

    public Said {
      why = why.strip();
    }

    Field about() {
      return Field.find(field).orElseThrow();
    }
  }

  static Choice of(Said said, PartyId owner, int label) {
    var name = said.field() + " " + said.party().value() + " " + owner.value();
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return new Choice(id, said, owner, label);
  }

  boolean isOf(Surviving.Value value) {
    return said.party().equals(value.party());
  }

  static Choice newer(Choice one, Choice other) {
    return IN_TIME.compare(one, other) > 0 ? one : other;
  }
}
