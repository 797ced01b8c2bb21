package org.entente.reference.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Grant;

/**
 * An agreement as it stands: its terms, the how manieth edition of them this is, who signed which,
 * and who ended its part. A party has signed or ended, not both; a signature under an earlier
 * edition counts for nothing, and stays to be seen.
 */
public record Deed(Terms terms, int edition, List<Signature> signatures, List<Ending> endings) {

  /** How an agreement stands on a day, as a whole. */
  public enum State {
    AWAITING,
    IN_FORCE,
    ENDED
  }

  public Deed {
    signatures = List.copyOf(signatures);
    endings = List.copyOf(endings);
  }

  /** Terms that nobody signed yet. */
  static Deed drawnUp(Terms terms) {
    return new Deed(terms, 1, List.of(), List.of());
  }

  /** Changed terms are another edition, which everybody has to sign anew; equal ones change nothing. */
  Deed onTerms(Terms changed) {
    return changed.equals(terms) ? this : new Deed(changed, edition + 1, signatures, endings);
  }

  Deed signedBy(Signature signature) {
    return new Deed(
        terms,
        edition,
        Stream.concat(signatures.stream().filter(not(signature.party())), Stream.of(signature))
            .toList(),
        endings.stream().filter(each -> !each.party().equals(signature.party())).toList());
  }

  Deed endedBy(Ending ending) {
    return new Deed(
        terms,
        edition,
        signatures.stream().filter(not(ending.party())).toList(),
        Stream.concat(
                endings.stream().filter(each -> !each.party().equals(ending.party())),
                Stream.of(ending))
            .toList());
  }

  private static Predicate<Signature> not(PartyId party) {
    return signature -> !signature.party().equals(party);
  }

  public boolean names(PartyId party) {
    return terms.signatories().contains(party);
  }

  /** What the party signed, also when it was an earlier edition. */
  public Optional<Signature> signatureOf(PartyId party) {
    return signatures.stream().filter(each -> each.party().equals(party)).findFirst();
  }

  public Optional<Ending> endingOf(PartyId party) {
    return endings.stream().filter(each -> each.party().equals(party)).findFirst();
  }

  /** Whether the party signed the terms as they stand, and did not end its part since. */
  public boolean binds(PartyId party) {
    return names(party) && signatureOf(party).filter(it -> it.edition() == edition).isPresent();
  }

  /** Whether the party is asked to sign on this day. */
  public boolean awaits(PartyId party, LocalDate today) {
    return names(party)
        && !binds(party)
        && endingOf(party).isEmpty()
        && stateOn(today) != State.ENDED;
  }

  /** In force between some parties, over for all, or neither. */
  public State stateOn(LocalDate day) {
    if (terms.isOverOn(day) || remaining() < 2) {
      return State.ENDED;
    }
    return terms.holdsOn(day) && bound().size() >= 2 ? State.IN_FORCE : State.AWAITING;
  }

  private long remaining() {
    return terms.signatories().stream().filter(party -> endingOf(party).isEmpty()).count();
  }

  private List<PartyId> bound() {
    return terms.signatories().stream().filter(this::binds).toList();
  }

  /** What it opens on a day, as it stands. */
  public List<Opening> openingsOn(PartyId agreement, LocalDate day) {
    return terms.holdsOn(day) ? openings(agreement) : List.of();
  }

  /** What it opens on the days on which it holds: between those that signed, and nobody else. */
  List<Opening> openings(PartyId agreement) {
    var bound = bound();
    return bound.stream()
        .flatMap(
            giver ->
                bound.stream()
                    .filter(receiver -> !receiver.equals(giver))
                    .flatMap(receiver -> openings(agreement, giver, receiver)))
        .toList();
  }

  private Stream<Opening> openings(PartyId agreement, PartyId giver, PartyId receiver) {
    var named = new Grant(giver, agreement, Optional.empty(), Set.of());
    var shared =
        terms.sharings().stream()
            .filter(sharing -> sharing.giver().equals(giver) && sharing.reaches(receiver))
            .map(sharing -> sharing.under(agreement));
    return Stream.concat(Stream.of(named), shared).map(grant -> new Opening(receiver, grant));
  }
}
