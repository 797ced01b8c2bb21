package org.entente.reference.agreements.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Naming;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.agreements.Deed;
import org.entente.reference.agreements.Name;
import org.entente.reference.agreements.Sharing;
import org.entente.reference.missions.Missions;
import org.springframework.stereotype.Component;

/** Tells the terms of an agreement and who was bound by them; unknown parties are not named. */
@Component
class AgreementTeller implements Teller {

  private final Naming naming;
  private final Missions missions;

  AgreementTeller(Naming naming, Missions missions) {
    this.naming = naming;
    this.missions = missions;
  }

  /**
   * The names of parties that this reader may know, in the reader's words, by the mission's clock.
   */
  private record Telling(Map<PartyId, String> names, ZoneId zone, Words words) {

    String say(String key, Object... pairs) {
      return words.say(key, pairs);
    }

    String name(PartyId party) {
      return names.getOrDefault(party, say("agreements.hidden"));
    }

    String names(Collection<PartyId> parties) {
      return parties.stream().map(this::name).collect(joining(", "));
    }

    String day(Instant at) {
      return words.day(at.atZone(zone).toLocalDate());
    }
  }

  @Override
  public String recordType() {
    return Agreements.AGREEMENT;
  }

  @Override
  public String kind() {
    return "agreements";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var deeds = states.stream().collect(toMap(Revision::id, AgreementTeller::deed));
    var parties =
        deeds.values().stream().flatMap(it -> it.terms().signatories().stream()).collect(toSet());
    var zone = missions.find(audience).orElseThrow().zone();
    var telling = new Telling(naming.parties(parties, audience, words), zone, words);
    return states.stream().collect(toMap(Revision::id, state -> told(state, deed(state), telling)));
  }

  private static Deed deed(Revision state) {
    return state.payload().orElseThrow().as(Deed.class);
  }

  private Told told(Revision state, Deed deed, Telling in) {
    var terms = deed.terms();
    var fields =
        new Told.Fields()
            .add(
                in.say("agreements.name"),
                terms.names().stream().map(Name::text).collect(joining(" · ")))
            .add(in.say("agreements.kind"), in.say("agreements.kind." + terms.kind().word()))
            .add(in.say("agreements.from"), terms.from().map(in.words()::day))
            .add(in.say("agreements.until"), terms.until().map(in.words()::day))
            .add(
                in.say("agreements.terms"), in.say("agreements.edition", "edition", deed.edition()))
            .add(in.say("agreements.signatories"), in.names(terms.signatories()))
            .add(
                in.say("agreements.shares"),
                terms.sharings().stream().map(each -> told(each, in)).collect(joining(" · ")))
            .add(in.say("agreements.text"), terms.text())
            .add(in.say("agreements.link"), terms.link());
    terms
        .signatories()
        .forEach(
            party ->
                fields.add(
                    in.say("agreements.signatures.of", "party", in.name(party)),
                    stands(deed, party, in)));
    var title = terms.nameIn(in.words().language().locale());
    return Told.at(kind() + "/" + Ids.brief(state.record().id()), title, fields);
  }

  private static String told(Sharing sharing, Telling in) {
    var receivers =
        sharing.receivers().isEmpty()
            ? in.say("agreements.shares.others")
            : in.names(sharing.receivers());
    var said =
        in.say(
            "agreements.shares.told",
            "giver",
            in.name(sharing.giver()),
            "receivers",
            receivers,
            "level",
            in.say("releasability.level." + sharing.level()));
    var purposes =
        sharing.purposes().stream()
            .map(purpose -> in.say("releasability.purpose." + purpose))
            .collect(joining(", "));
    return purposes.isEmpty() ? said : said + " (" + purposes + ")";
  }

  private static String stands(Deed deed, PartyId party, Telling in) {
    var ending = deed.endingOf(party);
    if (ending.isPresent()) {
      var ended = ending.get();
      return in.say(
          "agreements.signatures.ended", "day", in.day(ended.at()), "reason", ended.reason());
    }
    return deed.signatureOf(party)
        .map(
            signed ->
                deed.binds(party)
                    ? in.say(
                        "agreements.signatures.signed",
                        "day",
                        in.day(signed.at()),
                        "person",
                        signed.person())
                    : in.say("agreements.signatures.void", "day", in.day(signed.at())))
        .orElseGet(() -> in.say("agreements.signatures.open"));
  }
}
