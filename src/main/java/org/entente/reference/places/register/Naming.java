package org.entente.reference.places.register;

import java.util.List;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.places.PlacesProblem;
import org.springframework.stereotype.Component;

/** Gives a place one more name that it is known by, as part of the caller's transaction. */
@Component
public class Naming {

  private final PlaceStore store;
  private final EditionStore editions;
  private final History history;

  Naming(PlaceStore store, EditionStore editions, History history) {
    this.store = store;
    this.editions = editions;
    this.history = history;
  }

  public void add(PlaceId place, String alias, Act act, Audience audience) {
    var known =
        store
            .findWhole(place, audience)
            .orElseThrow(
                () -> new Refused(new PlacesProblem.NoSuchPlace(Ids.brief(place.value()))));
    var named = known.saying(known.content().alsoCalled(alias));
    if (!named.equals(known)) {
      editions.next(act.mission(), List.of(named.label()));
      store.put(act.mission(), List.of(named));
      history.append(act, List.of(named.change(act.mission(), Places.TYPE, act.reason())));
    }
  }
}
