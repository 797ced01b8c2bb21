package org.entente.guards.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.RunningNode;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.findings.FindingFilter;
import org.entente.mechanisms.findings.Findings;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.profiles.Profiles;
import org.entente.mechanisms.intake.sources.Sources;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.mechanisms.review.judging.Judgements;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.merging.Mergers;
import org.entente.reference.partners.relations.Relations;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.needs.NeedFilter;
import org.entente.registers.needs.Needs;
import org.entente.registers.situations.Situations;

/**
 * What a secret report left behind: what it is called in addresses, by kind, and all its ids in
 * every form.
 */
record Secrets(Map<String, String> addressed, List<String> ids) {

  /** The type in history of the kinds of records that have a timeline, and may be a secret. */
  static final Map<String, String> RECORDS =
      Map.ofEntries(
          Map.entry("activities", "activity"),
          Map.entry("partners", "party"),
          Map.entry("relations", "relation"),
          Map.entry("mergers", "merger"),
          Map.entry("agreements", "agreement"),
          Map.entry("sources", "source"),
          Map.entry("spellings", "spelling"),
          Map.entry("judgements", "judgement"),
          Map.entry("situations", "situation"),
          Map.entry("needs", "need"),
          Map.entry("incidents", "incident"),
          Map.entry("access", "access"),
          Map.entry("findings", "finding"));

  /** Of this owner's report, beside names that are no secret, as the node itself knows it. */
  static Secrets of(PartyId owner, Import given, Map<String, String> beside, Audience all) {
    return Scope.of(all, () -> known(owner, given, beside, all));
  }

  private static Secrets known(
      PartyId owner, Import given, Map<String, String> beside, Audience all) {
    var activities =
        RunningNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 100).stream()
            .filter(entry -> entry.owner().equals(owner))
            .map(entry -> entry.id().value())
            .toList();
    assertThat(activities).hasSize(3);
    var named = new HashMap<String, UUID>();
    named.put("activities", activities.getFirst());
    named.put("imports", given.id().value());
    named.put("partners", partner(all));
    named.put("sources", source(all));
    named.put("profiles", profile(owner, all));
    named.put("spellings", spelling(all));
    named.put("agreements", agreement(all));
    named.put("situations", RunningNode.door(Situations.class).list(all).getFirst().id().value());
    named.put("findings", finding(all));
    named.put("needs", need(all));
    named.put("incidents", PlantedIncident.id(all));
    named.put("access", PlantedAccess.id(all));
    var party = party(all);
    named.put("relations", RunningNode.door(Relations.class).listOf(party, all).getFirst().id());
    named.put("mergers", RunningNode.door(Mergers.class).listOf(party, all).getFirst().id());
    var pair = RunningNode.door(Judgements.class).listNewest(all, 1).getFirst();
    var addressed = new HashMap<>(beside);
    named.forEach((kind, id) -> addressed.put(kind, Ids.brief(id)));
    addressed.put("pairs", pair.id().brief());
    addressed.put("proofs", Ids.brief(activities.getFirst()));
    addressed.put("judgements", pair.id().brief());
    RECORDS.forEach(
        (kind, type) -> addressed.put(kind + "/history", revision(type, kind, addressed, all)));
    var ids = new ArrayList<>(activities);
    ids.addAll(named.values());
    ids.addAll(List.of(pair.id().value(), pair.pair().left(), pair.pair().right()));
    return new Secrets(addressed, ids.stream().flatMap(Secrets::forms).toList());
  }

  /** The party that only the secret report knows. */
  static PartyId party(Audience all) {
    return Scope.of(all, () -> new PartyId(partner(all)));
  }

  private static String revision(
      String type, String kind, Map<String, String> addressed, Audience all) {
    var id = Ids.read(addressed.getOrDefault(kind, "")).orElseThrow();
    var record = new RecordRef(all.mission(), type, id);
    return Ids.brief(RunningNode.door(History.class).listOf(record, all).getFirst().id());
  }

  private static UUID partner(Audience all) {
    return RunningNode.door(Partners.class).list(PartyFilter.all(), all).stream()
        .filter(each -> each.particulars().names().stream().anyMatch(Secrets::secret))
        .map(each -> each.id().value())
        .findFirst()
        .orElseThrow();
  }

  private static UUID source(Audience all) {
    return RunningNode.door(Sources.class).list(all).stream()
        .filter(each -> each.said().licence().filter("zorquillicence"::equals).isPresent())
        .map(each -> each.id().value())
        .findFirst()
        .orElseThrow();
  }

  private static UUID profile(PartyId owner, Audience all) {
    return RunningNode.door(Profiles.class).listOf(owner, all).getFirst().id().value();
  }

  private static UUID spelling(Audience all) {
    return RunningNode.door(Spellings.class).list(all).getFirst().id().value();
  }

  private static UUID finding(Audience all) {
    return RunningNode.door(Findings.class).list(FindingFilter.all(), all, 0, 9).stream()
        .filter(each -> each.matter().rule().equals("overlap"))
        .filter(each -> each.matter().facts().containsValue("zorquilcrowd"))
        .map(each -> each.id().value())
        .findFirst()
        .orElseThrow();
  }

  private static UUID need(Audience all) {
    return RunningNode.door(Needs.class)
        .list(NeedFilter.all(), all, 0, 1)
        .getFirst()
        .need()
        .id()
        .value();
  }

  private static UUID agreement(Audience all) {
    return RunningNode.door(Agreements.class).list(all).getFirst().id();
  }

  private static boolean secret(PartyName name) {
    return name.text().startsWith("Zorquil");
  }

  private static Stream<String> forms(UUID id) {
    return Stream.of(id.toString(), Ids.brief(id));
  }
}
