package org.entente.ground.accounts.web;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Member;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Organisations;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.SpokenCode;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a mission: who they are, for whom they act, and what they may do. */
@Controller
@RequestMapping("/missions/{mission}/people")
class PeoplePages {

  private static final int GROUPS_OF_A_PASSWORD = 4;
  private static final Part NEWCOMER =
      new Part("", Policy.mostOpenLevel(), List.of(Role.READ.word()));

  private final Accounts accounts;
  private final Organisations organisations;
  private final SecureRandom random = new SecureRandom();

  PeoplePages(Accounts accounts, Organisations organisations) {
    this.accounts = accounts;
    this.organisations = organisations;
  }

  @GetMapping
  @Needs({Role.ADMINISTER, Role.COORDINATE})
  String list(Visit visit, Words words, Model page) {
    return show(visit, words, page, Faults.none(), new Newcomer("", "", NEWCOMER));
  }

  @PostMapping
  @Needs(Role.ADMINISTER)
  String add(
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page,
      RedirectAttributes shownOnce) {
    var newcomer = Newcomer.read(form);
    var typed = Part.first(form, "password");
    try {
      var secret = typed.isEmpty() ? SpokenCode.next(GROUPS_OF_A_PASSWORD, random) : typed;
      add(newcomer, secret, visit, words);
      shownOnce.addFlashAttribute("added", newcomer.signInName());
      shownOnce.addFlashAttribute("secret", typed.isEmpty() ? secret : "");
      return back(visit);
    } catch (Refused refused) {
      return show(visit, words, page, Fields.faults(refused, words), newcomer);
    }
  }

  private void add(Newcomer newcomer, String password, Visit visit, Words words) {
    var wanted = new NewPerson(newcomer.name(), newcomer.signInName(), password, false);
    var mission = visit.audience().mission();
    accounts.addTo(
        wanted,
        person -> newcomer.part().membership(person, mission, offered(visit, words)),
        visit.person().signInName());
  }

  @GetMapping("/{signInName}")
  @Needs(Role.ADMINISTER)
  String one(@PathVariable String signInName, Visit visit, Words words, Model page) {
    var member = member(signInName, visit);
    return show(visit, words, page, Faults.none(), member, Part.of(member.membership()));
  }

  @PostMapping("/{signInName}")
  @Needs(Role.ADMINISTER)
  String change(
      @PathVariable String signInName,
      @RequestParam MultiValueMap<String, String> form,
      Visit visit,
      Words words,
      Model page) {
    var part = Part.read(form);
    var member = member(signInName, visit);
    try {
      var offered = offered(visit, words);
      offered.putIfAbsent(member.membership().party(), "");
      var changed = part.membership(member.person().id(), visit.audience().mission(), offered);
      accounts.give(changed, visit.person().signInName());
      return back(visit);
    } catch (Refused refused) {
      return show(visit, words, page, Fields.faults(refused, words), member, part);
    }
  }

  private Member member(String signInName, Visit visit) {
    var mission = visit.audience().mission();
    return accounts.listMembers(mission).stream()
        .filter(member -> member.person().signInName().equals(signInName))
        .findFirst()
        .orElseThrow(() -> new Refused(new AccountProblem.NoSuchPerson(signInName)));
  }

  private String show(Visit visit, Words words, Model page, Faults faults, Newcomer newcomer) {
    page.addAttribute("members", accounts.listMembers(visit.audience().mission()));
    page.addAttribute("organisations", offered(visit, words));
    page.addAttribute("administers", visit.membership().may(Role.ADMINISTER));
    page.addAttribute("newcomer", newcomer);
    page.addAttribute("faults", faults);
    return "ground/accounts/web/people";
  }

  private String show(
      Visit visit, Words words, Model page, Faults faults, Member member, Part part) {
    var offered = offered(visit, words);
    offered.putIfAbsent(
        member.membership().party(), words.say("accounts.people.organisationHidden"));
    page.addAttribute("person", member.person());
    page.addAttribute("organisations", offered);
    page.addAttribute("part", part);
    page.addAttribute("faults", faults);
    return "ground/accounts/web/person";
  }

  private SequencedMap<PartyId, String> offered(Visit visit, Words words) {
    return new LinkedHashMap<>(
        organisations.listNames(visit.audience(), words.language().locale()));
  }

  private static String back(Visit visit) {
    return "redirect:/missions/" + visit.missionCode() + "/people";
  }
}
