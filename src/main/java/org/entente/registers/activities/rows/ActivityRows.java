package org.entente.registers.activities.rows;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.reconciliation.EarlierRow;
import org.entente.mechanisms.intake.reconciliation.Key;
import org.entente.mechanisms.intake.reconciliation.Prior;
import org.entente.mechanisms.intake.reconciliation.Priors;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.springframework.stereotype.Component;

/** Makes activities of the rows of 3W, 4W and 5W reports. */
@Component
class ActivityRows implements RowRegister {

  private final Activities activities;
  private final Places places;

  ActivityRows(Activities activities, Places places) {
    this.activities = activities;
    this.places = places;
  }

  @Override
  public void eachRow(PartyId owner, Audience audience, Consumer<EarlierRow> reader) {
    activities.eachRowOwnedBy(owner, audience, reader);
  }

  @Override
  public Priors priors(PartyId owner, Audience audience) {
    return new Priors() {
      @Override
      public void each(Consumer<Prior> reader) {
        activities.eachOwnedBy(owner, audience, entry -> reader.accept(prior(entry.activity())));
      }

      @Override
      public List<Prior> list(Collection<UUID> records) {
        return activities.listOf(records, audience).stream()
            .filter(entry -> entry.owner().equals(owner))
            .map(entry -> prior(entry.activity()))
            .toList();
      }
    };
  }

  private static Prior prior(Activity activity) {
    var key =
        Key.of(
            activity.who().party(),
            activity.where().place().map(place -> place.value().toString()),
            activity.where().written(),
            activity.what().sector(),
            activity.what().sectorWritten());
    return new Prior(
        activity.id().value(),
        activity.reported().hash(),
        activity.reported().meaning(),
        key,
        activity.reported().cells());
  }

  @Override
  public List<Standing> listStanding(Collection<UUID> records, Audience audience) {
    return records.isEmpty() ? List.of() : activities.listStanding(records, audience);
  }

  @Override
  public Optional<RowIssue.Code> objection(ReadRow row, SettledValues settled, Source source) {
    var days = RowDays.of(row, settled, source.period());
    return days.contradict() ? Optional.of(RowIssue.Code.ENDS_BEFORE_START) : Optional.empty();
  }

  @Override
  public Taker taker(Source source, Act act, Audience audience) {
    var gazetteer =
        source
            .period()
            .map(days -> places.gazetteer(days.until(), audience))
            .orElseGet(() -> places.gazetteer(audience));
    var making = new ActivityMaking(source, gazetteer);
    var recordings = activities.recordings(act, audience);
    return new Taker() {
      @Override
      public Runnable make(List<Taking> fresh, List<Taking> changed) {
        return recordings.prepare(making.all(fresh), making.all(changed));
      }

      @Override
      public void finish() {
        recordings.finish();
      }
    };
  }
}
