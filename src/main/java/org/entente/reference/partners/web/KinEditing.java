package org.entente.reference.partners.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Words;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.partners.relations.Relation;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.entente.reference.partners.web.KinForm.Line;
import org.entente.reference.partners.web.KinForm.Side;
import org.springframework.stereotype.Component;

/**
 * The parents and branches of a partner on its form: those that the reader put down, or the mission
 * where the reader coordinates. A first and a last day are days in the mission's zone.
 */
@Component
class KinEditing {

  private final Relations relations;
  private final Partners partners;
  private final Missions missions;
  private final Labels labels;
  private final Ids ids;
  private final InstantSource clock;

  KinEditing(
      Relations relations,
      Partners partners,
      Missions missions,
      Labels labels,
      Ids ids,
      InstantSource clock) {
    this.relations = relations;
    this.partners = partners;
    this.missions = missions;
    this.labels = labels;
    this.ids = ids;
    this.clock = clock;
  }

  /** The form as it stands. */
  KinForm form(Side side, Party party, Visit visit, Words words) {
    var kin = changeable(side, party, visit);
    var names = names(side, kin, visit, words.language().locale());
    var zone = zone(visit);
    return new KinForm(
        side,
        kin.stream()
            .filter(it -> names.containsKey(other(side, it)))
            .map(it -> line(it, names.getOrDefault(other(side, it), ""), zone))
            .toList());
  }

  private Map<PartyId, String> names(Side side, List<Relation> kin, Visit visit, Locale reader) {
    var others = kin.stream().map(it -> other(side, it)).toList();
    return partners.listOf(others, visit.audience()).stream()
        .collect(toMap(Party::id, it -> it.nameIn(reader)));
  }

  private static Line line(Relation relation, String name, ZoneId zone) {
    var tie = relation.tie();
    return new Line(
        Ids.brief(relation.id()),
        name,
        tie.since().map(it -> LocalDate.ofInstant(it, zone).toString()).orElse(""),
        tie.lastDay(zone).map(LocalDate::toString).orElse(""));
  }

  private List<Relation> changeable(Side side, Party party, Visit visit) {
    return relations.listOf(party.id(), visit.audience()).stream()
        .filter(it -> it.tie().type() == Tie.Type.PARENT_OF)
        .filter(it -> !other(side, it).equals(party.id()))
        .filter(it -> it.owner().equals(owner(visit)))
        .toList();
  }

  private static PartyId other(Side side, Relation relation) {
    return switch (side) {
      case PARENT -> relation.tie().from();
      case BRANCH -> relation.tie().to();
    };
  }

  private static PartyId owner(Visit visit) {
    boolean coordinates = visit.membership().may(Role.COORDINATE);
    return coordinates ? visit.audience().mission().itself() : visit.membership().party();
  }

  private ZoneId zone(Visit visit) {
    return missions.find(visit.audience()).map(Mission::zone).orElse(ZoneOffset.UTC);
  }

  /** Puts down what was typed in place of what stood; refused when one of the lines cannot be. */
  void keep(KinForm form, Party party, Visit visit, Words words) {
    var stood = changeable(form.side(), party, visit);
    var names = names(form.side(), stood, visit, words.language().locale());
    for (var line : form.typed()) {
      var before =
          stood.stream().filter(it -> Ids.brief(it.id()).equals(line.relation())).findFirst();
      if (line.name().isEmpty()) {
        before.ifPresent(it -> relations.withdraw(it, act(visit)));
      } else {
        var other =
            before
                .map(it -> other(form.side(), it))
                .filter(it -> line.name().equals(names.get(it)))
                .orElseGet(() -> named(line.name(), visit));
        put(relation(form.side(), party, other, line, before, visit), before, visit);
      }
    }
  }

  private void put(Relation now, Optional<Relation> before, Visit visit) {
    if (before.filter(now::equals).isEmpty()) {
      relations.relate(List.of(now), act(visit), visit.audience());
    }
  }

  private Relation relation(
      Side side, Party party, PartyId other, Line line, Optional<Relation> before, Visit visit) {
    var from = side == Side.PARENT ? other : party.id();
    var to = side == Side.PARENT ? party.id() : other;
    var zone = zone(visit);
    var since = PartnerForm.told(line.since()).map(PartnerForm::day).map(it -> begin(it, zone));
    var until =
        PartnerForm.told(line.until()).map(PartnerForm::day).map(it -> begin(it.plusDays(1), zone));
    var tie =
        new Tie(
            from,
            to,
            Tie.Type.PARENT_OF,
            before.flatMap(it -> it.tie().level()),
            since,
            until,
            before.flatMap(it -> it.tie().document()));
    return before
        .map(it -> new Relation(it.id(), tie, it.owner(), it.label()))
        .orElseGet(() -> added(tie, visit));
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Relation added(Tie tie, Visit visit) {
    var owner = owner(visit);
    return new Relation(ids.next(), tie, owner, labels.intern(Label.of("public", owner)));
  }

  private PartyId named(String written, Visit visit) {
    var match = partners.resolver(visit.audience()).resolve(WrittenOrganisation.named(written));
    return switch (match) {
      case OrganisationMatch.Known known -> known.bearer();
      case OrganisationMatch.Unknown _ ->
          throw new Refused(new PartnerProblem.PartyNameUnknown(written));
      case OrganisationMatch.Ambiguous _ ->
          throw new Refused(new PartnerProblem.PartyNameOfSeveral(written));
    };
  }

  private Act act(Visit visit) {
    var mission = visit.audience().mission();
    return Act.of(mission, visit.person().signInName(), "partner changed", clock.instant());
  }
}
