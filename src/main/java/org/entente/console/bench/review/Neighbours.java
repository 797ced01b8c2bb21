package org.entente.console.bench.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewedRegister;
import org.entente.registers.activities.Activities;

/**
 * The register of activities as it is, but that every activity is proposed with the one that was
 * recorded after it: as many pairs as activities can have without sharing one.
 */
record Neighbours(ReviewedRegister activities, Activities recorded) implements ReviewedRegister {

  private static final List<Reason> REASONS =
      List.of(
          new Reason("activities.where", "equal", 2),
          new Reason("activities.when.head", "close", 0.5),
          new Reason("activities.sector", "different", -1));

  @Override
  public String type() {
    return activities.type();
  }

  @Override
  public List<Relation> relations() {
    return activities.relations();
  }

  @Override
  public void propose(
      MissionId mission,
      Judged judged,
      Audience node,
      Progress progress,
      Consumer<Proposal> taker) {
    var all = new ArrayList<UUID>();
    recorded.eachPiece(node, piece -> piece.forEach(each -> all.add(each.id().value())));
    for (int at = 1; at < all.size(); at += 2) {
      var pair = Pair.of(all.get(at - 1), all.get(at));
      var people = Math.floorMod(pair.hashCode(), 1000);
      taker.accept(new Proposal(pair, Relation.SAME, 0.5, REASONS, people));
    }
  }

  @Override
  public List<Face> faces(Collection<UUID> records, Audience reader, Locale language) {
    return activities.faces(records, reader, language);
  }

  @Override
  public boolean needsSecond(Pair pair, Relation relation, Audience node) {
    return activities.needsSecond(pair, relation, node);
  }

  @Override
  public void state(Pair pair, Relation relation, Act act) {
    activities.state(pair, relation, act);
  }

  @Override
  public void takeBack(Pair pair, Relation relation, Act act) {
    activities.takeBack(pair, relation, act);
  }
}
