package org.entente.guards.histories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Findable;
import org.entente.ground.shell.parts.Findable.Found;
import org.entente.readings.coverage.AsOf;
import org.entente.readings.coverage.Coverage;
import org.entente.readings.coverage.Matrix;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.places.AdminLevel;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.iati.IatiExport;

/** Reads a mission for somebody by each way that the node has. */
final class Reading {

  private static final Pattern NAME = Pattern.compile("record-\\d+");
  private static final int MOST = 1_000;

  private final LivingMission mission;
  private final Activities activities;
  private final Words words;

  Reading(LivingMission mission) {
    this.mission = mission;
    this.activities = mission.door(Activities.class);
    var book = mission.door(Phrasebook.class);
    this.words = book.in(book.fallback());
  }

  /** What the reader is given; pages are asked for by all these ids. */
  Given to(Reader reader, Map<String, Activity.Id> records) {
    var audience =
        mission.asNode(
            () -> mission.door(Audiences.class).of(reader.name(), mission.id).orElseThrow());
    return Scope.of(audience, () -> given(audience, records));
  }

  private Given given(Audience audience, Map<String, Activity.Id> records) {
    var all = ActivityFilter.all();
    return new Given(
        names(activities.list(all, audience, 0, MOST)),
        names(opened(records.values(), audience)),
        pasts(records, audience),
        activities.count(all, audience),
        activities.countOnce(all, audience).activities(),
        activities.count(ofWater(), audience),
        found(audience),
        mission.door(Partners.class).count(PartyFilter.all(), audience),
        cells(
            mission
                .door(Coverage.class)
                .matrix(AdminLevel.ADM2, Optional.empty(), AsOf.now(), audience)),
        exported(audience));
  }

  private static Set<String> names(Collection<ActivityEntry> entries) {
    return entries.stream()
        .map(entry -> entry.activity().what().activity().orElseThrow())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Collection<ActivityEntry> opened(Collection<Activity.Id> ids, Audience audience) {
    return ids.stream().flatMap(id -> activities.find(id, audience).stream()).toList();
  }

  private Map<String, Integer> pasts(Map<String, Activity.Id> records, Audience audience) {
    var pasts = new TreeMap<String, Integer>();
    records.forEach(
        (name, id) -> {
          var told = activities.listRevisions(id, audience).size();
          if (told > 0) {
            pasts.put(name, told);
          }
        });
    return pasts;
  }

  private static ActivityFilter ofWater() {
    return ActivityFilter.all().of(Story.WATER);
  }

  private Set<String> found(Audience audience) {
    return mission.doors(Findable.class).stream()
        .flatMap(each -> each.find("record-", audience, words, MOST).stream())
        .map(Found::title)
        .flatMap(Reading::named)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, String> cells(Matrix matrix) {
    var cells = new HashMap<String, String>();
    matrix
        .cells()
        .forEach(
            (place, sectors) ->
                sectors.forEach(
                    (sector, cell) ->
                        cells.put(
                            mission.code(place) + " " + sector,
                            Given.cell(
                                cell.partners(), cell.activities(), cell.reached().orElse(0L)))));
    return cells;
  }

  private Set<String> exported(Audience audience) {
    var file = new StringBuilder();
    try {
      mission.door(IatiExport.class).write(audience, file);
    } catch (IOException neverFromMemory) {
      throw new UncheckedIOException(neverFromMemory);
    }
    return named(file.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> named(String text) {
    return NAME.matcher(text).results().map(MatchResult::group);
  }
}
