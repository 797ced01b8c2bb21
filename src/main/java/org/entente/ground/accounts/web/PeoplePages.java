package org.entente.ground.accounts.web;

import java.security.SecureRandom;
import java.util.List;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Member;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.accounts.invitations.Bounds;
import org.entente.ground.accounts.invitations.Offer;
import org.entente.ground.accounts.secrets.SpokenCode;
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
      new Part("", Policy.mostOpenLevel(), List.of(), List.of(Role.READ.word()));

  private final Accounts accounts;
  private final Offered offered;
  private final SecureRandom random;

  PeoplePages(Accounts accounts, Offered offered, SecureRandom random) {
    this.accounts = accounts;
    this.offered = offered;
    this.random = random;
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
    var offer = newcomer.part().offer(visit.audience().mission(), offered.to(visit, words));
    new Bounds(visit.membership()).check(offer);
    accounts.addTo(wanted, offer::to, visit.person().signInName());
  }

  @GetMapping("/{signInName}")
  @Needs(Role.ADMINISTER)
  String one(@PathVariable String signInName, Visit visit, Words words, Model page) {
    var member = accounts.getMember(signInName, visit.audience().mission());
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
    var member = accounts.getMember(signInName, visit.audience().mission());
    try {
      var bounds = new Bounds(visit.membership());
      var known = offered.to(visit, words);
      known.putIfAbsent(member.membership().party(), "");
      var offer = part.offer(visit.audience().mission(), known);
      bounds.check(Offer.of(member.membership()));
      bounds.check(offer);
      accounts.give(offer.to(member.person().id()), visit.person().signInName());
      return back(visit);
    } catch (Refused refused) {
      return show(visit, words, page, Fields.faults(refused, words), member, part);
    }
  }

  private String show(Visit visit, Words words, Model page, Faults faults, Newcomer newcomer) {
    page.addAttribute("members", accounts.listMembers(visit.audience().mission()));
    page.addAttribute("organisations", offered.known(visit, words));
    page.addAttribute("offered", offered.to(visit, words));
    page.addAttribute("administers", visit.membership().may(Role.ADMINISTER));
    page.addAttribute("newcomer", newcomer);
    page.addAttribute("faults", faults);
    return "ground/accounts/web/people";
  }

  private String show(
      Visit visit, Words words, Model page, Faults faults, Member member, Part part) {
    var known = offered.to(visit, words);
    known.putIfAbsent(member.membership().party(), words.say("accounts.people.organisationHidden"));
    page.addAttribute("person", member.person());
    page.addAttribute("organisations", known);
    page.addAttribute("part", part);
    page.addAttribute("faults", faults);
    return "ground/accounts/web/person";
  }

  private static String back(Visit visit) {
    return "redirect:/missions/" + visit.missionCode() + "/people";
  }
}
