package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/** A party among those known: its place among them, from 0, and its names. */
final class KnownParty {

  private final PartyId id;
  private final int number;
  private final List<KnownName> names = new ArrayList<>();

  KnownParty(PartyId id, int number) {
    this.id = id;
    this.number = number;
  }

  void learn(KnownName name) {
    names.add(name);
  }

  PartyId id() {
    return id;
  }

  int number() {
    return number;
  }

  List<KnownName> names() {
    return names;
  }

  Stream<KnownName> acronyms() {
    return names.stream().filter(KnownName::acronym);
  }

  boolean hasAcronym() {
    return names.stream().anyMatch(KnownName::acronym);
  }

  boolean isOfTheUnitedNations() {
    return names.stream().anyMatch(KnownName::isOfTheUnitedNations);
  }
}
