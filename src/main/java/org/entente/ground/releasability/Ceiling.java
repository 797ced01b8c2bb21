package org.entente.ground.releasability;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;
import org.entente.ground.problem.Refused;
import org.entente.ground.problem.SettingWrong;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy;

/**
 * The highest level that this node takes in, for each policy. What is above it, and what is marked
 * in a policy that the node does not know, is refused before anything of it is kept. A policy for
 * which no level is set is bound by what its levels are worth in Entente's own.
 */
public final class Ceiling {

  /** What a node refuses to hold. */
  public sealed interface CeilingProblem extends Problem {
    @Override
    default Kind kind() {
      return Kind.POLICY;
    }

    /** The label stands above what this node may hold. */
    record LabelAboveCeiling(String policy, String level, String ceiling)
        implements CeilingProblem {}

    /** The label is of a policy that this node does not know. */
    record LabelPolicyUnknown(String policy) implements CeilingProblem {}
  }

  private final Policies policies;
  private final Map<String, String> highest;

  private Ceiling(Policies policies, Map<String, String> highest) {
    this.policies = policies;
    this.highest = highest;
  }

  /**
   * Reads {@code entente=confidential, tlp=amber}; nothing for no ceiling. A policy or level that
   * is not known is a {@link SettingWrong}.
   */
  static Ceiling read(String written, Policies policies) {
    var highest =
        Arrays.stream(written.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(each -> each.split("=", 2))
            .collect(
                Collectors.toMap(each -> each[0].strip(), each -> each[each.length - 1].strip()));
    highest.forEach(
        (policy, level) -> {
          if (policies.find(policy).flatMap(known -> known.rank(level)).isEmpty()) {
            throw new SettingWrong(
                "entente.ceiling", "no policy %s has a level %s".formatted(policy, level));
          }
        });
    return new Ceiling(policies, highest);
  }

  void check(Label label) {
    label.markings().forEach(this::check);
  }

  private void check(Marking marking) {
    var policy =
        policies
            .find(marking.policy())
            .orElseThrow(
                () -> new Refused(new CeilingProblem.LabelPolicyUnknown(marking.policy())));
    if (above(marking.level(), policy)) {
      throw new Refused(
          new CeilingProblem.LabelAboveCeiling(
              policy.name(), marking.level(), String.join(", ", highest.values())));
    }
  }

  private boolean above(String level, Policy policy) {
    if (highest.containsKey(policy.name())) {
      return higher(level, highest.get(policy.name()), policy);
    }
    if (!highest.containsKey(Policy.ENTENTE)) {
      return false;
    }
    var own = policies.find(Policy.ENTENTE).orElseThrow();
    return policy
        .worthOf(level)
        .map(worth -> higher(worth, highest.get(Policy.ENTENTE), own))
        .orElse(true);
  }

  private static boolean higher(String level, String ceiling, Policy policy) {
    return policy.levels().indexOf(level) > policy.levels().indexOf(ceiling);
  }
}
