package org.entente.registers.situations.web;

import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.SituationPart.Asked;
import org.entente.ground.shell.parts.SituationPart.Section;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.LabelWords;
import org.entente.registers.situations.Difference;
import org.entente.registers.situations.Sections;
import org.entente.registers.situations.Situation;
import org.entente.registers.situations.SituationProblem;
import org.entente.registers.situations.Situations;
import org.springframework.stereotype.Component;

/** What the pages of situation reports share: finding them, and saying what stands in them. */
@Component
class SituationDesk {

  private final Situations situations;
  private final Sections sections;
  private final Missions missions;
  private final LabelWords labels;
  private final Gate gate;

  SituationDesk(
      Situations situations, Sections sections, Missions missions, LabelWords labels, Gate gate) {
    this.situations = situations;
    this.sections = sections;
    this.missions = missions;
    this.labels = labels;
    this.gate = gate;
  }

  List<Situations.Entry> list(Visit visit) {
    return gate.release(Optional.of(visit.audience()), situations.list(visit.audience()));
  }

  Situation get(String written, Visit visit) {
    var found =
        Ids.read(written)
            .map(Situation.Id::new)
            .flatMap(id -> situations.find(id, visit.audience()))
            .orElseThrow(() -> new Refused(new SituationProblem.NoSuchSituation(written)));
    return gate.release(Optional.of(visit.audience()), found);
  }

  /** Whether the reader may write it: people of whoever began it, and who coordinates. */
  boolean mayEdit(Situation report, Visit visit) {
    boolean own = report.owner().equals(visit.audience().party());
    return !report.isFrozen()
        && (visit.membership().may(Role.COORDINATE)
            || (own && visit.membership().may(Role.REPORT)));
  }

  /** What was frozen, in the words' language; while it is not, what stands now. */
  List<Section> sections(Situation report, Visit visit, Words words) {
    return report
        .content()
        .frozen()
        .map(frozen -> frozen.sections().getOrDefault(words.language().code(), List.of()))
        .orElseGet(() -> now(report, visit, words));
  }

  private List<Section> now(Situation report, Visit visit, Words words) {
    return sections.say(
        new Asked(report.content().on(), Optional.empty()), visit.audience(), words);
  }

  /** What would be another if the report were frozen today; nothing of one that is not frozen. */
  List<Difference> changedSince(Situation report, Visit visit, Words words) {
    return report.isFrozen()
        ? Difference.between(sections(report, visit, words), now(report, visit, words))
        : List.of();
  }

  /** The last report before this one. */
  Optional<Situation> last(Situation report, Visit visit) {
    return gate.release(
        Optional.of(visit.audience()), situations.findBefore(report, visit.audience()));
  }

  String label(Situation report, Visit visit, Words words) {
    return words.say(
        "situations.label", "label", labels.say(report.label(), visit.audience(), words));
  }

  /** Of which mission, as of when, and whether that is for good. */
  String about(Situation report, Visit visit, Words words) {
    var mission = missions.find(visit.audience()).orElseThrow();
    var day = words.day(report.content().on());
    return report
        .content()
        .frozen()
        .map(
            frozen ->
                words.say(
                    "situations.about.frozen",
                    "mission",
                    mission.name(),
                    "day",
                    day,
                    "time",
                    words.moment(frozen.at().atZone(mission.zone()))))
        .orElseGet(
            () -> words.say("situations.about.draft", "mission", mission.name(), "day", day));
  }
}
