package org.entente.ground.releasability.label;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;
import org.entente.ground.problem.Refused;

/**
 * A label as people write it: a level, and perhaps the parties to whom it may be released: {@code
 * RESTRICTED}, {@code CONFIDENTIAL REL TO UNHCR, Ministry of Health}, {@code TLP:AMBER}.
 */
public final class LabelText {

  /** What is refused about a written label. */
  public sealed interface LabelProblem extends Problem {
    @Override
    default Kind kind() {
      return Kind.WRONG_USE;
    }

    /** The level is none of the policy's. */
    record LabelLevelUnknown(String value, String levels) implements LabelProblem {}

    /** Nobody of this name is known to whoever puts the label on. */
    record LabelPartyUnknown(String value) implements LabelProblem {}
  }

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(.+?)(?:\\s+REL(?:EASABLE)?\\s+TO\\s+(.+))?\\s*", Pattern.CASE_INSENSITIVE);

  private LabelText() {}

  /** Reads a label put on by the originator; parties are found by the given function. */
  public static Label read(
      String written, PartyId originator, Function<String, Optional<PartyId>> parties) {
    var form = FORM.matcher(written);
    if (!form.matches()) {
      throw unknownLevel(written);
    }
    var label = level(form.group(1), originator);
    return form.group(2) == null ? label : label.releasableTo(named(form.group(2), parties));
  }

  private static Set<PartyId> named(String list, Function<String, Optional<PartyId>> parties) {
    return Arrays.stream(list.split("[,;]", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> parties.apply(name).orElseThrow(() -> unknownParty(name)))
        .collect(Collectors.toSet());
  }

  /** A level of our own policy by itself; that of another behind the name of its policy. */
  private static Label level(String written, PartyId originator) {
    var level = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_:+]+", "-");
    if (Policy.ententeLevels().contains(level)) {
      return Label.of(level, originator);
    }
    return Policies.shipped().all().stream()
        .filter(policy -> level.startsWith(policy.name() + "-"))
        .map(policy -> new Said(policy, level.substring(policy.name().length() + 1)))
        .filter(said -> said.policy().rank(said.level()).isPresent())
        .map(said -> new Label(said.policy().name(), said.level(), List.of(), originator))
        .findFirst()
        .orElseThrow(() -> unknownLevel(written));
  }

  private record Said(Policy policy, String level) {}

  private static Refused unknownLevel(String written) {
    var levels = String.join(", ", Policy.ententeLevels());
    return new Refused(new LabelProblem.LabelLevelUnknown(written, levels));
  }

  private static Refused unknownParty(String name) {
    return new Refused(new LabelProblem.LabelPartyUnknown(name));
  }
}
