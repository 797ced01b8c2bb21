package org.entente.registers.activities.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.RowRegister.Standing;
import org.entente.mechanisms.intake.workbooks.EditableWorkbook;
import org.entente.mechanisms.intake.workbooks.EditableWorkbook.Column;
import org.entente.mechanisms.intake.workbooks.RecordKey;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Term;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.files.PassingOn;
import org.springframework.stereotype.Component;

/**
 * Writes what one organisation reported as a workbook in the reader's language: organisations,
 * sectors, places and statuses are chosen from lists. Sent back as a report of that organisation,
 * it changes what was edited in it and nothing else.
 */
@Component
public class OwnWorkbook {

  private final Activities activities;
  private final Partners partners;
  private final Places places;
  private final PassingOn passingOn;
  private final Gate gate;

  OwnWorkbook(
      Activities activities, Partners partners, Places places, PassingOn passingOn, Gate gate) {
    this.activities = activities;
    this.partners = partners;
    this.places = places;
    this.passingOn = passingOn;
    this.gate = gate;
  }

  /** Writes the activities of an owner, as far as the audience may know them; how many. */
  public PassingOn.Written write(PartyId owner, Audience audience, Words words, OutputStream out)
      throws IOException {
    var own = new ArrayList<ActivityEntry>();
    activities.eachOwnedBy(owner, audience, own::add);
    var withheld = passingOn.into(ActivityFilter.all(), audience).without();
    own.removeIf(entry -> withheld.contains(entry.id().value()));
    return new PassingOn.Written(write(own, audience, words, out), 0);
  }

  /** The same of all owners; each can send back what is its own. */
  public PassingOn.Written writeAll(Audience audience, Words words, OutputStream out)
      throws IOException {
    var filter = passingOn.into(ActivityFilter.all(), audience);
    int count = Math.toIntExact(activities.count(filter, audience));
    int written = write(activities.list(filter, audience, 0, count), audience, words, out);
    return new PassingOn.Written(written, passingOn.countLeftOut(ActivityFilter.all(), audience));
  }

  private int write(List<ActivityEntry> all, Audience audience, Words words, OutputStream out)
      throws IOException {
    var entries = gate.release(Optional.of(audience), all);
    var revisions = revisions(entries, audience);
    var lines = lines(audience, words);
    try (var workbook =
        new EditableWorkbook(out, words.say("activities.title"), columns(audience, words))) {
      for (var entry : entries) {
        var id = entry.id().value();
        workbook.add(
            new RecordKey(id, revisions.getOrDefault(id, 0)), lines.cells(entry.activity()));
      }
    }
    return entries.size();
  }

  private Map<UUID, Integer> revisions(List<ActivityEntry> entries, Audience audience) {
    var ids = entries.stream().map(entry -> entry.id().value()).toList();
    return activities.listStanding(ids, audience).stream()
        .collect(Collectors.toMap(Standing::record, Standing::revision));
  }

  private WorkbookLines lines(Audience audience, Words words) {
    var locale = words.language().locale();
    var names =
        partners.listEach(audience).stream()
            .collect(Collectors.toMap(Party::id, party -> party.nameIn(locale)));
    return new WorkbookLines(names, places.gazetteer(audience), locale);
  }

  private Stream<Party> parties(Audience audience) {
    return partners.list(PartyFilter.all(), audience).stream();
  }

  private List<Column> columns(Audience audience, Words words) {
    var locale = words.language().locale();
    var organisations =
        parties(audience).map(party -> party.nameIn(locale)).distinct().sorted().toList();
    var where =
        places.gazetteer(audience).places().stream()
            .filter(place -> place.level().number() > 0)
            .sorted(Comparator.comparing(place -> place.pcode().value()))
            .map(place -> WorkbookLines.chosen(place, locale))
            .toList();
    return WorkbookLines.FIELDS.stream()
        .map(
            field ->
                new Column(
                    field,
                    words.say("activities.workbook." + field.label()),
                    switch (field) {
                      case ORG_NAME -> organisations;
                      case SECTOR -> terms(CodeLists.sectors(), locale);
                      case STATUS -> terms(CodeLists.activityStatuses(), locale);
                      case ADM2_CODE -> where;
                      default -> List.of();
                    }))
        .toList();
  }

  private static List<String> terms(CodeList list, Locale locale) {
    return list.terms().stream().map((Term term) -> term.name(locale)).toList();
  }
}
