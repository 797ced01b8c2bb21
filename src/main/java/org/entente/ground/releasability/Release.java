package org.entente.ground.releasability;

import java.util.Optional;

/**
 * The one decision of the whole system: may this reader have what carries this label? Pure and
 * closed: an unknown policy, level, tag or an empty set of values denies.
 */
public final class Release {

  private Release() {}

  /** Decides under the policies this node knows. */
  public static boolean clear(Clearance clearance, Label label) {
    return label.each().allMatch(each -> clears(clearance, each, Policy.find(each.policy())));
  }

  /** Decides under the given policy; an absent or another policy denies. */
  public static boolean clear(Clearance clearance, Label label, Optional<Policy> policy) {
    return label.each().allMatch(each -> clears(clearance, each, policy));
  }

  private static boolean clears(Clearance clearance, Label label, Optional<Policy> policy) {
    if (policy.isEmpty() || !policy.get().name().equals(label.policy())) {
      return false;
    }
    return wrote(clearance, label)
        || (reaches(clearance, label, policy.get()) && holds(clearance, label, policy.get()));
  }

  /** Whoever put a label on keeps reading what it covers, however high the label is. */
  private static boolean wrote(Clearance clearance, Label label) {
    return clearance.party().equals(label.originator());
  }

  private static boolean reaches(Clearance clearance, Label label, Policy policy) {
    var needed = policy.rank(label.level());
    var held = Optional.ofNullable(clearance.levels().get(policy.name())).flatMap(policy::rank);
    return needed.isPresent() && held.isPresent() && held.get() >= needed.get();
  }

  private static boolean holds(Clearance clearance, Label label, Policy policy) {
    return label.categories().stream()
        .allMatch(category -> policy.knows(category) && satisfies(clearance, category));
  }

  private static boolean satisfies(Clearance clearance, Category category) {
    return switch (category.kind()) {
      case RESTRICTIVE -> clearance.holdsAll(category);
      case PERMISSIVE -> clearance.holdsOne(category);
      case INFORMATIVE -> true;
    };
  }
}
