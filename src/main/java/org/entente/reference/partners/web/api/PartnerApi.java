package org.entente.reference.partners.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.api.ApiAnswers;
import org.entente.ground.shell.api.HeldListing;
import org.entente.ground.shell.api.Resource;
import org.entente.ground.shell.api.Standpoint;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.surviving.Survivors;
import org.entente.reference.partners.web.PartnerLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Organisations for programs, by what survived where several said different things of one. */
@Controller
class PartnerApi implements Resource.Served {

  private static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "#org+id"),
          Column.text("name", "#org+name"),
          Column.text("acronym", "#org+acronym"),
          Column.text("type", "#org+type+code"),
          Column.text("country", "#country+code+v_iso3"),
          Column.text("aliases", "#org+name+alt"));

  private static final Resource RESOURCE =
      Resource.of("partners", COLUMNS, "partners.column.", Query.class);

  private final Partners partners;
  private final Survivors survivors;
  private final Missions missions;
  private final Gate gate;
  private final ApiAnswers answers;

  PartnerApi(
      Partners partners, Survivors survivors, Missions missions, Gate gate, ApiAnswers answers) {
    this.partners = partners;
    this.survivors = survivors;
    this.missions = missions;
    this.gate = gate;
    this.answers = answers;
  }

  /** The filters: words of a name, and the code of a type. */
  record Query(String text, String kind) {

    static Query of(Here here) {
      return new Query(here.value("text").strip(), here.value("kind"));
    }

    PartyFilter filter() {
      var named = text.isBlank() ? PartyFilter.all() : PartyFilter.all().naming(text);
      return kind.isBlank() ? named : named.of(new Particulars.Kind(kind));
    }
  }

  @Override
  public Resource resource() {
    return RESOURCE;
  }

  @GetMapping("/missions/{mission}/api/v1/partners")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> list(
      HttpServletRequest request, WebRequest asked, Audience audience, Words words) {
    var here = Here.of(request);
    var query = Query.of(here);
    var found = gate.release(Optional.of(audience), partners.list(query.filter(), audience));
    var listing =
        HeldListing.of(standing(found, audience), PartnerApi::place, party -> row(party, words));
    return answers.page(RESOURCE, query, listing, here, asked);
  }

  @GetMapping("/missions/{mission}/api/v1/partners/{id}")
  @Needs(Role.READ)
  @Nullable ResponseEntity<byte[]> one(
      @PathVariable String id, WebRequest asked, Audience audience, Words words) {
    var found =
        Ids.read(id)
            .flatMap(read -> partners.find(new PartyId(read), audience))
            .map(party -> gate.release(Optional.of(audience), party))
            .orElseThrow(() -> new Refused(new PartnerProblem.NoSuchParty(id)));
    var party = standing(List.of(found), audience).getFirst();
    return answers.one(RESOURCE, row(party, words), asked);
  }

  private List<Party> standing(List<Party> found, Audience audience) {
    var now = missions.clock(missions.find(audience).orElseThrow()).instant();
    return survivors.standing(found, now, audience);
  }

  /** Ids tell when an organisation was met. */
  private static Standpoint place(Party party) {
    return new Standpoint(Instant.EPOCH, party.id().value());
  }

  private static Row row(Party party, Words words) {
    return Row.of(PartnerLine.of(party, words.language().locale()).cells());
  }
}
