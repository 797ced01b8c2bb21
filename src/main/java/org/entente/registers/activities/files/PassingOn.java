package org.entente.registers.activities.files;

import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.sources.Sharing;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.springframework.stereotype.Component;

/**
 * The one rule of all files, whatever their kind: what is read on a page may be taken away, but for
 * what its source does not let anybody else pass on. That is left out, and how much is said; only
 * what the audience may read is counted.
 */
@Component
public class PassingOn {

  private final Activities activities;
  private final Sharing sharing;

  PassingOn(Activities activities, Sharing sharing) {
    this.activities = activities;
    this.sharing = sharing;
  }

  /** How many activities a file holds, and how many more the audience may read. */
  public record Written(int activities, long leftOut) {}

  /** What of a list goes into its files. */
  public ActivityFilter into(ActivityFilter list, Audience audience) {
    return list.without(sharing.listWithheld(audience));
  }

  /** How many activities of a list its files leave out. */
  public long countLeftOut(ActivityFilter list, Audience audience) {
    var file = into(list, audience);
    return file.without().isEmpty()
        ? 0
        : activities.count(list, audience) - activities.count(file, audience);
  }
}
