package org.entente.reference.agreements.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.reference.agreements.Agreement;
import org.entente.reference.agreements.Deed;
import org.entente.reference.agreements.Opening;
import org.entente.reference.agreements.Terms;

/** An agreement as a page tells it: parties by the names under which the reader may know them. */
public record AgreementView(
    Agreement agreement, String name, Map<PartyId, String> known, LocalDate today, PartyId own) {

  public String brief() {
    return Ids.brief(agreement.id());
  }

  public Deed deed() {
    return agreement.deed();
  }

  public Terms terms() {
    return deed().terms();
  }

  /** The name of a party; empty when the reader may not know it. */
  public String nameOf(PartyId party) {
    return known.getOrDefault(party, "");
  }

  /** The parties that the reader may know. */
  public String parties() {
    return terms().signatories().stream()
        .map(this::nameOf)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  public Deed.State state() {
    return deed().stateOn(today);
  }

  public List<Opening> opens() {
    return deed().openingsOn(agreement.asParty(), today);
  }

  /** Whether the reader's own organisation is asked to sign; once it ended its part, it may. */
  public boolean awaitsMine() {
    return deed().awaits(own, today);
  }

  public boolean maySign() {
    return deed().names(own) && !deed().binds(own) && !isOver();
  }

  private boolean isOver() {
    return terms().until().filter(today::isAfter).isPresent();
  }

  public boolean mayEnd() {
    return deed().binds(own);
  }

  public boolean mayChange() {
    return agreement.owner().equals(own);
  }

  /** The group of the list in which it stands; the last part of a message key. */
  public String group() {
    if (awaitsMine()) {
      return "awaitingMine";
    }
    return switch (state()) {
      case IN_FORCE -> "inForce";
      case AWAITING -> "awaiting";
      case ENDED -> "ended";
    };
  }

  /** Where the text is told to lie. */
  public Optional<String> link() {
    return terms().link();
  }
}
