package org.entente.mechanisms.review.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.judging.Group;
import org.entente.mechanisms.review.judging.Judgement;
import org.entente.mechanisms.review.judging.Judgements;
import org.entente.mechanisms.review.judging.Judging;
import org.entente.mechanisms.review.queue.Registers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** More than two records that are one, and splitting them again. */
@Controller
@RequestMapping("/missions/{mission}/review/groups")
class GroupPages {

  private final Judgements judgements;
  private final Judging judging;
  private final Registers registers;
  private final Gate gate;

  GroupPages(Judgements judgements, Judging judging, Registers registers, Gate gate) {
    this.judgements = judgements;
    this.judging = judging;
    this.registers = registers;
    this.gate = gate;
  }

  @GetMapping
  @Needs(Role.COORDINATE)
  String groups(Visit visit, Words words, Model page) {
    var audience = visit.audience();
    var reader = words.language().locale();
    page.addAttribute(
        "groups",
        judgements.listGroups(audience).stream()
            .flatMap(group -> view(group, audience, reader).stream())
            .toList());
    return "mechanisms/review/web/groups";
  }

  /** Empty unless the reader may know all of it as it is labelled now. */
  private Optional<GroupView> view(Group group, Audience audience, Locale reader) {
    gate.release(Optional.of(audience), group.links().stream().map(Group.Link::said).toList());
    var pairs = group.links().stream().map(link -> link.said().pair()).toList();
    var faces = registers.faces(group.type(), pairs, audience, reader);
    if (!faces.keySet().containsAll(group.members())) {
      return Optional.empty();
    }
    var members = group.members().stream().map(it -> Objects.requireNonNull(faces.get(it)));
    var links = group.links().stream().map(link -> line(link, faces)).toList();
    return Optional.of(new GroupView(group.type(), members.toList(), links));
  }

  private static GroupView.Line line(Group.Link link, Map<UUID, Face> faces) {
    var pair = link.said().pair();
    return new GroupView.Line(
        link.said(),
        Objects.requireNonNull(faces.get(pair.left())).title(),
        Objects.requireNonNull(faces.get(pair.right())).title(),
        link.posterior(),
        link.bridge());
  }

  /** Takes back whatever was said of the chosen members and the others of their groups. */
  @PostMapping("/split")
  @Needs(Role.COORDINATE)
  String split(@RequestParam(defaultValue = "") List<String> member, Visit visit) {
    var chosen =
        member.stream().flatMap(each -> Ids.read(each).stream()).collect(Collectors.toSet());
    judging.takeBack(between(chosen, visit.audience()), ReviewDesk.reviewer(visit));
    return "redirect:/missions/" + visit.missionCode() + "/review/groups";
  }

  private List<Judgement> between(Set<UUID> chosen, Audience audience) {
    return judgements.listGroups(audience).stream()
        .flatMap(group -> group.between(chosen).stream())
        .toList();
  }
}
