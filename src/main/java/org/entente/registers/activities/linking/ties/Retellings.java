package org.entente.registers.activities.linking.ties;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Pair;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports that people found to tell of one activity, for whoever counts and may read them. */
@Component
public class Retellings {

  private final TieStore ties;
  private final Activities activities;

  Retellings(TieStore ties, Activities activities) {
    this.ties = ties;
    this.activities = activities;
  }

  /**
   * All reports of which the audience may know that another tells of the same activity, as people
   * say today, of a day or month if one is asked for and but for records that are left out.
   */
  @Transactional(readOnly = true)
  public List<Retold> list(ActivityFilter filter, Audience audience) {
    var same = ties.same(audience);
    var ones = new SameOnes(same);
    return activities.listAsOthersRead(ids(same), audience).stream()
        .filter(filter::keepsTime)
        .filter(it -> !filter.without().contains(it.id().value()))
        .map(it -> retold(it, ones))
        .toList();
  }

  private static List<UUID> ids(List<Pair> same) {
    return same.stream().flatMap(it -> Stream.of(it.left(), it.right())).distinct().toList();
  }

  private static Retold retold(ActivityEntry entry, SameOnes ones) {
    var activity = entry.activity();
    return new Retold(
        ones.foremost(entry.id().value()), activity.where().place(), activity.what().sector());
  }
}
