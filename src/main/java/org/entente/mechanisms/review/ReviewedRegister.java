package org.entente.mechanisms.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;

/** A register whose records people judge in pairs; review calls it, it never calls review back. */
public interface ReviewedRegister {

  /** The type under which its records stand in history, such as "party" and "activity". */
  String type();

  /** The relations that can be stated between two of its records, those proposed first. */
  List<Relation> relations();

  /**
   * Proposes the pairs of a mission that people should judge, and none of those already judged. It
   * runs as the node, of which nobody is told anything that they may not read themselves, and says
   * how far it is.
   */
  void propose(
      MissionId mission, Judged judged, Audience node, Progress progress, Consumer<Proposal> taker);

  /** These records as this reader may know them; others are absent. */
  List<Face> faces(Collection<UUID> records, Audience reader, Locale language);

  /**
   * Whether a second person must agree before this is done, as it crosses owners or moves a
   * published figure by more than a twentieth.
   */
  boolean needsSecond(Pair pair, Relation relation, Audience node);

  /** Makes it so in the register, within the caller's transaction. */
  void state(Pair pair, Relation relation, Act act);

  /** Makes it as if it had never been stated, within the caller's transaction. */
  void takeBack(Pair pair, Relation relation, Act act);

  /** What people have judged already. */
  interface Judged {
    boolean contains(Pair pair);
  }
}
