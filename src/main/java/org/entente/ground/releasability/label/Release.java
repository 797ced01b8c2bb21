package org.entente.ground.releasability.label;

import java.time.Instant;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/**
 * The one decision of the whole system: may this reader have what carries this label? Pure and
 * closed: an unknown policy, level, tag or value, an empty set of values, or a marking against the
 * rules of its own policy denies. Its law: {@code clear(c, a.join(b))} exactly when {@code clear(c,
 * a)} and {@code clear(c, b)}.
 */
public final class Release {

  private Release() {}

  /** Decides at an instant, under the policies that the node knows. */
  public static boolean clear(Clearance clearance, Label label, Policies policies, Instant now) {
    return label.markings().stream().allMatch(marking -> clear(clearance, marking, policies, now));
  }

  private static boolean clear(
      Clearance clearance, Marking marking, Policies policies, Instant now) {
    return policies.find(marking.policy()).isPresent()
        && (wrote(clearance, marking)
            || (!marking.terms().holdBackAt(now) && admits(clearance, marking, policies)));
  }

  /** Whoever put a marking on keeps reading what it covers, however high it is. */
  private static boolean wrote(Clearance clearance, Marking marking) {
    return clearance.party().equals(marking.originator());
  }

  private static boolean admits(Clearance clearance, Marking marking, Policies policies) {
    return Stream.concat(Stream.of(marking.confidentiality()), marking.alternatives().stream())
        .anyMatch(each -> admits(clearance, each, marking.originator(), policies));
  }

  private static boolean admits(
      Clearance clearance, Confidentiality said, PartyId originator, Policies policies) {
    return policies
        .find(said.policy())
        .filter(policy -> policy.faults(said).isEmpty())
        .filter(policy -> clearance.waysTo(originator).anyMatch(way -> way.admits(policy, said)))
        .isPresent();
  }
}
