package org.entente.reference.partners.surviving;

import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.PartyId;

/**
 * A field of parties that are one: what each of them says that says anything, which of these values
 * stands for all, and why; with the choice, where a person chose.
 */
public record Surviving(
    Field field, List<Value> values, Value stands, Rule rule, Optional<Choice> choice) {

  public Surviving {
    values = List.copyOf(values);
  }

  /** What one party says, as text; a kind by its code, a parent by its id. */
  public record Value(PartyId party, String text) {}

  /** What this party says. */
  public Optional<Value> of(PartyId party) {
    return values.stream().filter(value -> value.party().equals(party)).findFirst();
  }
}
