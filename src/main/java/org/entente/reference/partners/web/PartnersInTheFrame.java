package org.entente.reference.partners.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.entente.ground.accounts.Organisations;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Findable;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.springframework.stereotype.Component;

/** What partners add to the frame: a line of the menu, what search finds, whom people act for. */
@Component
class PartnersInTheFrame implements Navigation, Findable, Organisations {

  private final Partners partners;

  PartnersInTheFrame(Partners partners) {
    this.partners = partners;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Menu.SIDE, 60, "partners.title", "partners", 'r', Set.of(Role.READ.word())));
  }

  @Override
  public String kindKey() {
    return "partners.title";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public List<Found> find(String written, Audience audience, Words words, int most) {
    return partners.list(PartyFilter.all().naming(written).page(1, most), audience).stream()
        .map(party -> found(party, words.language().locale()))
        .toList();
  }

  private static Found found(Party party, Locale reader) {
    return new Found(
        party.nameIn(reader),
        party.particulars().acronym().orElse(""),
        "partners/" + Ids.brief(party.id().value()),
        party.label());
  }

  @Override
  public SequencedMap<PartyId, String> listNames(Audience audience, Locale language) {
    var names = new LinkedHashMap<PartyId, String>();
    partners.listEach(audience).forEach(it -> names.put(it.id(), it.nameIn(language)));
    return names;
  }
}
