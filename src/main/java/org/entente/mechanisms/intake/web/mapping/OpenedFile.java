package org.entente.mechanisms.intake.web.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Originals;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.recognition.KnownValues;
import org.entente.mechanisms.intake.understanding.SheetCandidate;
import org.entente.mechanisms.intake.understanding.Understanding;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;

/** Looks into the file of an import, as far as it takes to show what may be chosen in it. */
@Component
class OpenedFile {

  private final ReportFormats formats = ReportFormats.installed(Limits.STANDARD);
  private final Originals originals;
  private final Places places;
  private final Partners partners;

  OpenedFile(Originals originals, Places places, Partners partners) {
    this.originals = originals;
    this.places = places;
    this.partners = partners;
  }

  /** Every sheet, the one that would be taken under these instructions first. */
  List<SheetCandidate> sheets(Import given, Instructions decided, Audience audience) {
    var knowledge = new KnownValues(places.gazetteer(audience), partners.resolver(audience));
    return originals.lookInto(
        given,
        file -> {
          try (var report = formats.open(new ReportFile(file, given.given().fileName()))) {
            return Understanding.candidates(report, knowledge, decided);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  /** The sheet that is taken; else the chosen one, or the best, though something is missing. */
  static Optional<SheetCandidate> atHand(List<SheetCandidate> sheets, Instructions decided) {
    var chosen = decided.table().sheet();
    return sheets.stream()
        .filter(each -> each.verdict().taken())
        .findFirst()
        .or(
            () ->
                sheets.stream()
                    .filter(each -> chosen.filter(name(each)::equals).isPresent())
                    .findFirst())
        .or(() -> sheets.stream().filter(each -> each.layout().isPresent()).findFirst())
        .or(() -> sheets.stream().findFirst());
  }

  static String name(SheetCandidate sheet) {
    return sheet.verdict().sheet().name();
  }
}
