package org.entente.reference.partners.web;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.relations.Tie;
import org.entente.reference.partners.web.PartnerTies.End;
import org.entente.reference.partners.web.PartnerTies.TieLine;

/** What a partner is a part of, and its branches, as of one instant, by name. */
public record PartnerFamily(List<Kin> parents, List<Kin> branches) {

  /** A parent or branch, and the tie that makes it one. */
  public record Kin(End party, Tie tie) {}

  static PartnerFamily of(PartyId party, List<TieLine> ties, Instant at, Locale reader) {
    var holding =
        ties.stream()
            .filter(line -> line.tie().type() == Tie.Type.PARENT_OF)
            .filter(line -> line.tie().holdsAt(at))
            .toList();
    var above = holding.stream().filter(line -> line.tie().to().equals(party)).toList();
    var below = holding.stream().filter(line -> line.tie().from().equals(party)).toList();
    return new PartnerFamily(kin(above, TieLine::from, reader), kin(below, TieLine::to, reader));
  }

  private static List<Kin> kin(List<TieLine> lines, Function<TieLine, End> end, Locale reader) {
    var alphabet = Collator.getInstance(reader);
    return lines.stream()
        .map(line -> new Kin(end.apply(line), line.tie()))
        .sorted(
            Comparator.comparing((Kin kin) -> kin.party().name(), alphabet::compare)
                .thenComparing(kin -> kin.party().id()))
        .toList();
  }
}
