package org.entente.mechanisms.intake.web.learned;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Remarks;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;

/** Which names of a place were learned from reports: whose, who asked for it, who approved it. */
@Component
class TaughtNames implements Remarks {

  private final Spellings spellings;
  private final Places places;
  private final SourceNames sources;

  TaughtNames(Spellings spellings, Places places, SourceNames sources) {
    this.spellings = spellings;
    this.places = places;
    this.sources = sources;
  }

  @Override
  public String recordType() {
    return Places.TYPE;
  }

  @Override
  public List<Remark> of(UUID record, Audience audience, Words words) {
    return places.find(new PlaceId(record), audience).stream()
        .flatMap(place -> approved(place.pcode().value(), audience))
        .flatMap(each -> remark(each, audience, words))
        .sorted(Comparator.comparing(Remark::since).thenComparing(Remark::about))
        .toList();
  }

  private Stream<Spelling> approved(String code, Audience audience) {
    return spellings.list(audience).stream()
        .filter(each -> each.content().kind() == Kind.PLACE)
        .filter(each -> each.stands(Spelling.State.APPROVED) && !each.content().name().isBlank())
        .filter(each -> each.content().code().equals(code));
  }

  private Stream<Remark> remark(Spelling taught, Audience audience, Words words) {
    return spellings.findDecision(taught, audience).stream()
        .map(decision -> remark(taught, decision, audience, words));
  }

  private Remark remark(Spelling taught, Revision decision, Audience audience, Words words) {
    var content = taught.content();
    var sentence =
        words.say(
            "spellings.taught",
            "source",
            sources.of(taught.source(), audience, words),
            "file",
            content.file(),
            "asked",
            content.askedBy(),
            "approved",
            decision.actor());
    return new Remark(content.name(), sentence, decision.recordedAt(), "spellings", taught.label());
  }
}
