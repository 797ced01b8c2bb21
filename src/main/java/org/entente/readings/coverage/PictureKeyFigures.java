package org.entente.readings.coverage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.mechanisms.intake.preview.KeyFigures;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.linking.ties.Retellings;
import org.entente.registers.activities.presence.Presence;
import org.entente.registers.activities.presence.Spot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The key figures of the picture, as it is and as it would be if a report were published. */
@Component
class PictureKeyFigures implements KeyFigures {

  private final PresenceStore store;
  private final Activities activities;
  private final Retellings retellings;
  private final Partners partners;
  private final Gate gate;

  PictureKeyFigures(
      PresenceStore store,
      Activities activities,
      Retellings retellings,
      Partners partners,
      Gate gate) {
    this.store = store;
    this.activities = activities;
    this.retellings = retellings;
    this.partners = partners;
    this.gate = gate;
  }

  @Override
  @Transactional(readOnly = true)
  public Figures of(Audience audience) {
    return figures(
        released(store.list(Optional.empty(), audience), audience).stream(),
        ActivityFilter.all(),
        audience);
  }

  @Override
  @Transactional(readOnly = true)
  public Figures with(List<Added> added, Collection<UUID> replaced, Audience audience) {
    var standing =
        replaced.isEmpty()
            ? store.list(Optional.empty(), audience)
            : activities.listPresenceWithout(replaced, audience);
    return figures(
        Stream.concat(
            released(standing, audience).stream(), added.stream().map(PictureKeyFigures::presence)),
        ActivityFilter.all().without(Set.copyOf(replaced)),
        audience);
  }

  private List<Presence> released(List<Presence> presences, Audience audience) {
    return gate.release(Optional.of(audience), presences);
  }

  /** Without a label: it is counted for somebody who may read the report that would add it. */
  private static Presence presence(Added added) {
    return new Presence(
        new Spot(added.place().map(PlaceId::new), added.sector(), new PartyId(added.party())),
        0,
        Optional.empty(),
        added.activities(),
        added.targeted(),
        added.reached(),
        Optional.empty(),
        Instant.EPOCH);
  }

  private Figures figures(Stream<Presence> presences, ActivityFilter kept, Audience audience) {
    var representation = partners.representation(audience);
    var tally = new Tally();
    presences.map(each -> each.of(representation.of(each.party()))).forEach(tally::add);
    retellings.list(kept, audience).forEach(tally::once);
    var cell = tally.cell();
    return new Figures(
        cell.activities(), cell.partners(), tally.places(), tally.targeted(), cell.reached());
  }
}
