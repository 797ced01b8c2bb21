package org.entente.console.registers;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.entente.Node;
import org.entente.console.Reporting;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.LabelText;
import org.entente.reference.missions.Missions;
import org.jspecify.annotations.Nullable;

/** Who brings a file of a mission into a register on the command line, and owns what it says. */
record Bringer(Node node, Reporting reporting, PartyId owner, Act act) {

  /**
   * The organisation of this name.
   *
   * @throws Refused when the mission knows none, or several
   */
  static Bringer of(Node node, String code, String partner, String register) {
    var reporting = new Reporting(node, code);
    var owner =
        reporting
            .find(partner)
            .orElseThrow(() -> new Refused(new ConsoleProblem.BringerUnknown(partner)));
    var mission = node.door(Missions.class).getByCode(code);
    var now = node.door(InstantSource.class).instant();
    return new Bringer(node, reporting, owner, Act.of(mission, Reporting.OPERATOR, register, now));
  }

  /** The label that was asked for, or the usual one. */
  int label(@Nullable String said, Label usual) {
    var label =
        Optional.ofNullable(said)
            .map(text -> LabelText.read(text, owner, reporting::find))
            .orElse(usual);
    return node.door(Labels.class).intern(label);
  }

  /** Does through one of the node's doors what the owner may do, under labels of today. */
  <D, T> T through(Class<D> door, BiFunction<D, Audience, T> deed) {
    var audience = node.door(Audiences.class).asOwner(owner, act.mission());
    return Scope.of(audience, () -> deed.apply(node.door(door), audience));
  }
}
