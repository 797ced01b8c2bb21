package org.entente.reference.missions;

import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.springframework.stereotype.Component;

/** The missions in which a person takes part, each read as that person may read it. */
@Component
public class Participation {

  private final Accounts accounts;
  private final Audiences audiences;
  private final Missions missions;

  /** A mission with the part that the person has in it. */
  public record Part(Mission mission, Membership membership, Audience audience) {}

  Participation(Accounts accounts, Audiences audiences, Missions missions) {
    this.accounts = accounts;
    this.audiences = audiences;
    this.missions = missions;
  }

  /** In the order in which the person joined; none for somebody who takes no part. */
  public List<Part> listOf(String signInName) {
    return accounts.listMemberships(signInName).stream()
        .flatMap(membership -> part(signInName, membership).stream())
        .toList();
  }

  private Optional<Part> part(String signInName, Membership membership) {
    return audiences
        .of(signInName, membership.mission())
        .flatMap(
            audience ->
                Scope.of(audience, () -> missions.find(audience))
                    .map(mission -> new Part(mission, membership, audience)));
  }
}
