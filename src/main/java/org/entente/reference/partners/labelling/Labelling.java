package org.entente.reference.partners.labelling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Words;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a label can say in a mission, and who would read what carries it, as of now. */
@Component
public class Labelling {

  private final Accounts accounts;
  private final Audiences audiences;
  private final Partners partners;
  private final Missions missions;
  private final ObjectProvider<Releasees> releasees;

  Labelling(
      Accounts accounts,
      Audiences audiences,
      Partners partners,
      Missions missions,
      ObjectProvider<Releasees> releasees) {
    this.accounts = accounts;
    this.audiences = audiences;
    this.partners = partners;
    this.missions = missions;
    this.releasees = releasees;
  }

  /** What the audience may name in a label. */
  public LabelOffer offer(Audience audience, Words words) {
    var parties = new LinkedHashMap<PartyId, String>();
    partners
        .list(PartyFilter.all(), audience)
        .forEach(party -> parties.put(party.id(), party.nameIn(words.language().locale())));
    var agreements = new LinkedHashMap<PartyId, String>();
    releasees.forEach(each -> agreements.putAll(each.listNames(audience, words)));
    return new LabelOffer(parties, agreements, missions.find(audience).orElseThrow().zone());
  }

  /**
   * Who would read what carries the label, by the one decision over the clearance of each who takes
   * part. It tells how many people organisations have here: asked only for those who report or
   * coordinate.
   */
  public Readership readership(Label label, Audience asker, Words words) {
    var mission = asker.mission();
    Map<PartyId, Integer> people =
        accounts.listMembers(mission).stream()
            .filter(it -> audiences.wouldRead(it.person().signInName(), mission, label))
            .collect(groupingBy(it -> it.membership().party(), summingInt(_ -> 1)));
    var known = partners.listOf(people.keySet(), asker);
    var lines =
        known.stream()
            .map(
                party ->
                    new Readership.Line(
                        party.nameIn(words.language().locale()),
                        people.getOrDefault(party.id(), 0)))
            .toList();
    int named = lines.stream().mapToInt(Readership.Line::people).sum();
    int all = people.values().stream().mapToInt(Integer::intValue).sum();
    return new Readership(lines, people.size() - known.size(), all - named);
  }
}
