package org.entente.reference.partners.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.reference.missions.Missions;
import org.entente.reference.missions.Moments;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.surviving.Survivors;
import org.entente.reference.terminology.CodeLists;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The register of partners on screen: the list, also as files, and a page for each. */
@Controller
class PartnerPages {

  private static final String PATH = "/missions/{mission}/partners";
  private static final int ON_A_PAGE = 50;

  private final Partners partners;
  private final PartnerTies ties;
  private final PartnerUnions unions;
  private final PartnerValues values;
  private final Survivors survivors;
  private final Missions missions;
  private final Gate gate;

  PartnerPages(
      Partners partners,
      PartnerTies ties,
      PartnerUnions unions,
      PartnerValues values,
      Survivors survivors,
      Missions missions,
      Gate gate) {
    this.partners = partners;
    this.ties = ties;
    this.unions = unions;
    this.values = values;
    this.survivors = survivors;
    this.missions = missions;
    this.gate = gate;
  }

  /** What JSON says: the access level is that of the reader, so that no line tells it. */
  record PartnerList(String mission, int count, List<PartnerLine> partners) {}

  @GetMapping(PATH)
  @Needs(Role.READ)
  String list(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String kind,
      HttpServletRequest request,
      Audience audience,
      Words words,
      Model page) {
    var filter = filter(text, kind);
    var pager = Pager.read(Here.of(request), ON_A_PAGE, partners.count(filter, audience));
    var shown = filter.page(pager.page(), pager.size());
    page.addAttribute("partners", lines(shown, audience, words));
    page.addAttribute("pager", pager);
    page.addAttribute("kinds", kinds(words));
    page.addAttribute("filtered", !text.isBlank() || !kind.isBlank());
    return "reference/partners/web/partners";
  }

  @GetMapping(path = PATH + ".csv", produces = CsvFile.MEDIA_TYPE)
  @Needs(Role.READ)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String kind,
      Audience audience,
      Words words) {
    var file = PartnerLine.csv(lines(filter(text, kind), audience, words));
    return ResponseEntity.ok().body(file.bytes());
  }

  @GetMapping(path = PATH + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Needs(Role.READ)
  @ResponseBody
  PartnerList json(
      @PathVariable String mission,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String kind,
      Audience audience,
      Words words) {
    var lines = lines(filter(text, kind), audience, words);
    return new PartnerList(mission, lines.size(), lines);
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Role.READ)
  String one(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String as_of,
      Visit visit,
      Words words,
      Model page) {
    var audience = visit.audience();
    var party = party(id, audience);
    show(party, asOf(as_of, audience), audience, words, page);
    page.addAttribute("mergeable", !party.id().equals(audience.mission().itself()));
    page.addAttribute("changeable", PartnerEditing.mayChange(party, visit));
    return "reference/partners/web/partner";
  }

  private void show(Party party, Instant at, Audience audience, Words words, Model page) {
    var reader = words.language().locale();
    var known = ties.listOf(party.id(), audience, reader);
    var standing = survivors.standing(List.of(party), at, audience).getFirst();
    page.addAttribute("party", party);
    page.addAttribute("standing", standing.particulars());
    page.addAttribute("line", PartnerLine.of(standing, reader));
    page.addAttribute("ties", known);
    page.addAttribute("family", PartnerFamily.of(party.id(), known, at, reader));
    page.addAttribute("union", unions.of(party.id(), audience, reader));
    page.addAttribute("values", values.of(party.id(), at, audience, words));
  }

  /** The last moment of a day in the mission, or now by its clock. */
  private Instant asOf(String day, Audience audience) {
    var mission = missions.find(audience).orElseThrow();
    return Moments.moment(day, mission.zone()).orElseGet(() -> missions.clock(mission).instant());
  }

  private Party party(String brief, Audience audience) {
    return Ids.read(brief)
        .flatMap(id -> partners.find(new PartyId(id), audience))
        .map(party -> gate.release(Optional.of(audience), party))
        .orElseThrow(() -> new Refused(new PartnerProblem.NoSuchParty(brief)));
  }

  private List<PartnerLine> lines(PartyFilter filter, Audience audience, Words words) {
    var found = gate.release(Optional.of(audience), partners.list(filter, audience));
    return survivors.standing(found, asOf("", audience), audience).stream()
        .map(party -> PartnerLine.of(party, words.language().locale()))
        .toList();
  }

  private static PartyFilter filter(String text, String kind) {
    var named = text.isBlank() ? PartyFilter.all() : PartyFilter.all().naming(text);
    return kind.isBlank() ? named : named.of(new Particulars.Kind(kind));
  }

  private static Map<String, String> kinds(Words words) {
    Locale reader = words.language().locale();
    var kinds = new LinkedHashMap<String, String>();
    CodeLists.organisationTypes().terms().forEach(it -> kinds.put(it.code(), it.name(reader)));
    return kinds;
  }
}
