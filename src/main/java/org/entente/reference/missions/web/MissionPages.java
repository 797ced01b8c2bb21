package org.entente.reference.missions.web;

import java.security.Principal;
import java.util.Set;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Words;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.missions.Participation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's missions; who administers the node makes new ones here. */
@Controller
class MissionPages {

  private static final String HOME = "redirect:/missions/";

  private final Missions missions;
  private final Participation participation;
  private final Accounts accounts;
  private final Audiences audiences;
  private final Ids ids;

  MissionPages(
      Missions missions,
      Participation participation,
      Accounts accounts,
      Audiences audiences,
      Ids ids) {
    this.audiences = audiences;
    this.missions = missions;
    this.participation = participation;
    this.accounts = accounts;
    this.ids = ids;
  }

  /** To the only mission, or to the list of them. */
  @GetMapping("/")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String home(Principal reader) {
    var parts = participation.listOf(reader.getName());
    return parts.size() == 1 ? HOME + parts.getFirst().mission().code() : "redirect:/missions";
  }

  @GetMapping("/missions")
  @NodeNeeds(NodeNeeds.Who.SIGNED_IN)
  String list(Principal reader, Model page) {
    return show(reader, page, Faults.none(), NewMission.blank());
  }

  /** The maker becomes the mission's administrator, and reads nothing by that. */
  @PostMapping("/missions")
  @NodeNeeds(NodeNeeds.Who.NODE_ADMINISTRATOR)
  String create(
      @RequestParam MultiValueMap<String, String> form, Principal maker, Words words, Model page) {
    var wanted = NewMission.read(form);
    try {
      var mission = wanted.mission(new MissionId(ids.next()));
      missions.create(mission, maker.getName());
      accounts.find(maker.getName()).ifPresent(person -> admit(person, mission));
      return HOME + mission.code() + "/people";
    } catch (Refused refused) {
      return show(maker, page, NewMission.faults(refused, words), wanted);
    }
  }

  private void admit(Person maker, Mission mission) {
    var part =
        new Membership(
            maker.id(),
            mission.id(),
            mission.id().itself(),
            Policy.mostOpenLevel(),
            Set.of(Role.ADMINISTER));
    Scope.run(audiences.node(mission.id()), () -> accounts.give(part, maker.signInName()));
  }

  private String show(Principal reader, Model page, Faults faults, NewMission wanted) {
    var administers = accounts.find(reader.getName()).filter(Person::administers).isPresent();
    page.addAttribute("parts", participation.listOf(reader.getName()));
    page.addAttribute("administers", administers);
    page.addAttribute("wanted", wanted);
    page.addAttribute("faults", faults);
    return "reference/missions/web/missions";
  }
}
