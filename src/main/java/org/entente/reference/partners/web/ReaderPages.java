package org.entente.reference.partners.web;

import java.util.Optional;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.labelling.LabelChoice;
import org.entente.reference.partners.labelling.Labelling;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who would read what carries a label that is being chosen. It writes nothing, and is posted so
 * that what else the form holds never stands in an address.
 */
@Controller
class ReaderPages {

  private final Labelling labelling;

  ReaderPages(Labelling labelling) {
    this.labelling = labelling;
  }

  @PostMapping("/missions/{mission}/label/readers")
  @Needs({Role.REPORT, Role.COORDINATE})
  String readers(
      @RequestHeader("HX-Request") Optional<String> script,
      @RequestParam MultiValueMap<String, String> form,
      @RequestParam(defaultValue = "") String partner,
      Visit visit,
      Words words,
      Model page) {
    var offer = labelling.offer(visit.audience(), words);
    var choice = LabelChoice.read(form);
    var faults = choice.faults(offer, words);
    page.addAttribute("faults", faults);
    page.addAttribute(
        "readership",
        faults.any()
            ? Optional.empty()
            : Optional.of(
                labelling.readership(
                    choice.label(owner(partner, visit), offer.zone()), visit.audience(), words)));
    return "reference/partners/web/" + (script.isPresent() ? "readers" : "readerspage");
  }

  /** Who reports for others may ask for them; everybody else asks for the own organisation. */
  private static PartyId owner(String brief, Visit visit) {
    return Ids.read(brief)
        .map(PartyId::new)
        .filter(_ -> visit.membership().may(Role.COORDINATE))
        .orElse(visit.membership().party());
  }
}
