package org.entente;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.FrameSource;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.MenuCount;
import org.entente.reference.missions.Missions;
import org.entente.reference.missions.Participation;
import org.entente.reference.missions.Participation.Part;
import org.entente.reference.partners.Partners;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the frame of every page who reads it: for which organisation, in which mission, up to which
 * level. Times are in the mission's zone, by its clock; outside a mission in UTC, by the world's.
 */
@Component
class Standings implements FrameSource {

  private static final Optional<String> NOBODY = Optional.empty();

  private final Accounts accounts;
  private final Participation participation;
  private final Partners partners;
  private final Missions missions;
  private final Labels labels;
  private final InstantSource clock;
  private final ObjectProvider<MenuCount> counts;

  Standings(
      Accounts accounts,
      Participation participation,
      Partners partners,
      Missions missions,
      Labels labels,
      InstantSource clock,
      ObjectProvider<MenuCount> counts) {
    this.accounts = accounts;
    this.participation = participation;
    this.partners = partners;
    this.missions = missions;
    this.labels = labels;
    this.clock = clock;
    this.counts = counts;
  }

  @Override
  public Standing standing(HttpServletRequest request, Words words) {
    return Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .flatMap(accounts::find)
        .map(person -> standing(person, Visit.of(request), words))
        .orElseGet(() -> standing(new Guest(), List.of(), open(words), Optional.empty(), NOBODY));
  }

  private Standing standing(Person person, Optional<Visit> visit, Words words) {
    var code = visit.map(Visit::missionCode);
    var parts = participation.listOf(person.signInName());
    var current =
        parts.stream().filter(part -> code.filter(part.mission().code()::equals).isPresent());
    var own = current.findFirst();
    var here = own.flatMap(part -> visit.map(it -> asVisited(part, it)));
    var asWhom = visit.flatMap(Visit::asWhom);
    var organisation =
        own.flatMap(
                part ->
                    organisation(asWhom.orElseGet(() -> part.membership().party()), part, words))
            .orElse("");
    var reader = new Reader(person.name(), organisation, roles(here));
    var links = parts.stream().map(part -> link(part, own.filter(part::equals).isPresent()));
    var band = here.map(part -> band(part, organisation, words)).orElseGet(() -> open(words));
    return standing(reader, links.toList(), band, here, asWhom.map(_ -> organisation));
  }

  /** The part as it counts for this request: who looks as somebody else has less. */
  private static Part asVisited(Part own, Visit visit) {
    return new Part(own.mission(), visit.membership(), visit.audience());
  }

  private Standing standing(
      Visitor visitor,
      List<MissionLink> links,
      LabelBand band,
      Optional<Part> here,
      Optional<String> asWhom) {
    var world = clock.instant();
    ZoneId zone = here.map(part -> part.mission().zone()).orElse(ZoneOffset.UTC);
    var asOf = here.map(part -> missions.clock(part.mission()).instant()).orElse(world);
    return new Standing(
        visitor,
        links,
        band,
        asWhom,
        ZonedDateTime.ofInstant(asOf, zone),
        ZonedDateTime.ofInstant(world, zone),
        here.map(this::counts).orElse(Map.of()));
  }

  /** What waits for the reader, by the key of a menu entry. */
  private Map<String, Long> counts(Part part) {
    var audience = part.audience();
    var roles = roles(Optional.of(part));
    return Scope.of(
        audience,
        () ->
            counts.stream()
                .collect(
                    Collectors.toMap(MenuCount::messageKey, each -> each.count(audience, roles))));
  }

  private Optional<String> organisation(PartyId organisation, Part own, Words words) {
    var audience = own.audience();
    return Scope.of(audience, () -> partners.find(organisation, audience))
        .map(party -> party.nameIn(words.language().locale()));
  }

  private static Set<String> roles(Optional<Part> here) {
    return here.stream()
        .flatMap(part -> part.membership().roles().stream())
        .map(Role::word)
        .collect(Collectors.toSet());
  }

  private static MissionLink link(Part part, boolean current) {
    return new MissionLink(part.mission().code(), part.mission().name(), current);
  }

  private LabelBand band(Part part, String organisation, Words words) {
    var level = labels.highestLevel(part.audience());
    var name = words.say("releasability.level." + level);
    var text =
        organisation.isEmpty()
            ? words.say("releasability.band.nobody", "level", name)
            : words.say("releasability.band.reader", "level", name, "organisation", organisation);
    return new LabelBand(text, loudness(level));
  }

  /** A level that is not known speaks as loudly as the highest. */
  private static Level loudness(String level) {
    return switch (level) {
      case "public" -> Level.PUBLIC;
      case "restricted" -> Level.RESTRICTED;
      case "confidential" -> Level.CONFIDENTIAL;
      default -> Level.STRICT;
    };
  }

  private static LabelBand open(Words words) {
    return new LabelBand(words.say("releasability.band.open"), Level.PUBLIC);
  }
}
