package org.entente.mechanisms.intake.web.learned;

import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.profiles.Profile;

/** A profile as a line of the list, with the name of its source. */
public record ProfileLine(Profile profile, String source) {

  public String brief() {
    return Ids.brief(profile.id().value());
  }

  /** How many of its columns are used. */
  public long used() {
    return profile.lesson().columns().stream().filter(each -> each.field().isPresent()).count();
  }
}
