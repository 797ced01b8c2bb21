package org.entente.reference.partners.telling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyName;
import org.entente.reference.terminology.CodeLists;
import org.springframework.stereotype.Component;

/** Tells what was said of a party: its kind, names, codes and country. */
@Component
class PartyTeller implements Teller {

  @Override
  public String recordType() {
    return Partners.PARTY;
  }

  @Override
  public String kind() {
    return "partners";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    return states.stream().collect(toMap(Revision::id, state -> told(state, words)));
  }

  private Told told(Revision state, Words words) {
    var said = state.payload().orElseThrow().as(Particulars.class);
    var reader = words.language().locale();
    var fields = new Told.Fields();
    for (var use : PartyName.Use.values()) {
      fields.add(words.say("partners.use." + use.word()), names(said, use, words));
    }
    fields.add(
        words.say("partners.kind"),
        said.kind()
            .map(Particulars.Kind::code)
            .map(
                code ->
                    CodeLists.organisationTypes()
                        .findCode(code)
                        .map(term -> term.name(reader))
                        .orElse(code)));
    fields.add(words.say("partners.country"), said.country());
    codes(said).forEach(fields::add);
    var path = kind() + "/" + Ids.brief(state.record().id());
    return Told.at(path, said.nameIn(reader), fields);
  }

  private static String names(Particulars said, PartyName.Use use, Words words) {
    return said.names().stream()
        .filter(name -> name.is(use))
        .map(name -> name.text() + name.until().map(day -> " (" + words.day(day) + ")").orElse(""))
        .collect(joining(" · "));
  }

  /** A party may have several codes in one list. */
  private static Map<String, String> codes(Particulars said) {
    return said.identifiers().stream()
        .collect(
            groupingBy(
                Identifier::scheme, TreeMap::new, mapping(Identifier::code, joining(" · "))));
  }
}
