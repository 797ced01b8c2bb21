package org.entente.registers.activities.iati;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.documents.KeptDocument;
import org.entente.mechanisms.intake.iati.standard.SchemaShape;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordWriter;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.files.PassingOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes every activity that an audience may see as one IATI 2.03 file. What came in as IATI goes
 * out with all that came in; what came in as rows says as much as the standard has words for. Who
 * reports stays as it was; what the audience's own party does not answer for is marked as reported
 * by a secondary reporter.
 */
@Component
public class IatiExport {

  private static final int AT_ONCE = 500;
  private static final String FORMAT = "iati";

  private final Activities activities;
  private final Documents documents;
  private final Partners partners;
  private final Places places;
  private final PassingOn passingOn;
  private final Gate gate;
  private final InstantSource clock;

  IatiExport(
      Activities activities,
      Documents documents,
      Partners partners,
      Places places,
      PassingOn passingOn,
      Gate gate,
      InstantSource clock) {
    this.activities = activities;
    this.documents = documents;
    this.partners = partners;
    this.places = places;
    this.passingOn = passingOn;
    this.gate = gate;
    this.clock = clock;
  }

  /** Writes the file, all as of one moment, and says how many activities are in it and not. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public PassingOn.Written write(Audience audience, Appendable out) throws IOException {
    var filter = passingOn.into(ActivityFilter.all(), audience);
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var words = new IatiWords(places.gazetteer(audience), LocalDate.ofInstant(now, ZoneOffset.UTC));
    var writer = new RecordWriter(out);
    var root =
        Element.of("iati-activities")
            .withAttribute("version", "2.03")
            .withAttribute("generated-datetime", now.toString());
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.open(root);
    int written = 0;
    var page = page(filter, audience, written);
    while (!page.isEmpty()) {
      for (var activity : page(page, words, audience)) {
        writer.write(activity);
        out.append('\n');
      }
      written += page.size();
      page = page(filter, audience, written);
    }
    writer.close(root);
    return new PassingOn.Written(written, passingOn.countLeftOut(ActivityFilter.all(), audience));
  }

  private List<ActivityEntry> page(ActivityFilter filter, Audience audience, int offset) {
    var page = activities.list(filter, audience, offset, AT_ONCE);
    return gate.release(Optional.of(audience), page);
  }

  private List<Element> page(List<ActivityEntry> page, IatiWords words, Audience audience) {
    var ids = page.stream().map(entry -> entry.id().value()).toList();
    Map<UUID, KeptDocument> kept =
        gate.release(Optional.of(audience), documents.listOf(ids, audience));
    var parties = parties(page, audience);
    return page.stream()
        .map(
            entry -> {
              var activity =
                  Optional.ofNullable(kept.get(entry.id().value()))
                      .filter(document -> document.format().equals(FORMAT))
                      .map(document -> RecordReader.whole(document.text()))
                      .orElseGet(() -> words.of(entry, parties));
              boolean own = entry.owner().equals(audience.party());
              return SchemaShape.arranged(own ? activity : secondHand(activity));
            })
        .toList();
  }

  private static Element secondHand(Element activity) {
    return activity.mapChildren(
        child ->
            child.name().is("reporting-org")
                ? child.withAttribute("secondary-reporter", "1")
                : child);
  }

  private Map<PartyId, Party> parties(List<ActivityEntry> page, Audience audience) {
    var ids =
        page.stream()
            .flatMap(entry -> Stream.of(entry.owner(), entry.activity().who().party()))
            .distinct()
            .toList();
    return partners.representativesOf(ids, audience);
  }
}
