package org.entente.readings.coverage.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Act;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.reference.RealFiles;
import org.entente.reference.places.Places;
import org.entente.registers.needs.assessment.Assessment;
import org.entente.registers.needs.assessment.AssessmentImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A cluster's report of work, what donors published and an assessment of the displaced, as they
 * were really sent, in one mission: each figure of the page of gaps is what one SQL statement over
 * the registers says.
 */
@StoreTest
class GapFiguresTest {

  private static final String OF_THE_COUNTRY = "SSD,";
  private static final LocalDate SURVEYED = LocalDate.parse("2021-09-30");

  /** Every line of the file of gaps by district, from the registers alone. */
  private static final String FIGURES =
      """
      with figure as (
        select place_id, population, measure, content -> 'where' ->> 'site' as site,
               max(quantity) as people, max(since) as since
          from needs.need
         where mission_id = :mission
           and unit = 'persons'
           and sector is null
           and measure in ('displaced', 'returned', 'affected')
         group by place_id, population, measure, content -> 'where' ->> 'site'),
      counted as (
        select place_id, population, max(since) as since,
               greatest(coalesce(max(people) filter (where site is null), 0),
                        coalesce(sum(people) filter (where site is not null), 0)) as people
          from figure
         group by place_id, population, measure),
      needed as (
        select place_id, sum(people) as people, min(since) as oldest
          from counted
         group by place_id),
      worked as (
        select place_id, sector, max(reached) as reached, count(distinct party_id) as partners
          from activities.activity
         where mission_id = :mission
         group by place_id, sector),
      sectors as (
        select distinct sector from worked where sector is not null)
      select concat_ws(',', area.pcode, sectors.sector,
               coalesce(needed.people::text, ''),
               case when needed.people is null then '' else 'affected' end,
               coalesce(needed.oldest::text, ''),
               coalesce(worked.reached::text, ''),
               coalesce(worked.partners, 0),
               case when needed.people - worked.reached is null then ''
                    else greatest(needed.people - worked.reached, 0)::text end) as line
        from places.place area
       cross join sectors
        left join needed on needed.place_id = area.id
        left join worked on worked.place_id = area.id and worked.sector = sectors.sector
       where area.mission_id = :mission
         and area.level = 2
      """;

  /** What the figures of people reached rest on, as the page says it. */
  private static final String COMPLETENESS =
      """
      select format('rest on %s of %s reported activities; %s lie in no area of this level, '
                    || '%s in no known sector',
               to_char(count(area.id) filter (where sector is not null), 'FM9,999,990'),
               to_char(count(*), 'FM9,999,990'),
               to_char(count(*) - count(area.id), 'FM9,999,990'),
               to_char(count(*) - count(sector), 'FM9,999,990'))
        from activities.activity it
        left join places.place area on area.id = it.place_id and area.level = 2
       where it.mission_id = :mission
      """;

  private final FieldOffice office = new FieldOffice();
  @TempDir private Path folder;

  GapFiguresTest() throws IOException {}

  @Test
  void everyFigureOfThePageIsWhatTheRegistersSay() throws Exception {
    var assessment = RealFiles.file("needs-dtm/SSD_dtm_baseline_round11.xlsx");
    gazetteer(RealFiles.file("admin-boundaries/global_pcodes_adm1_2.csv"));
    publish(RealFiles.file("3w-ocha/SSD_ss_20220520_3w_op_january_march_2022.xlsx"));
    publish(RealFiles.file("iati-publishers/SS_activities.xml.gz"));
    take(assessment);
    var otto = office.person("otto", office.bridge, Role.READ);

    var lines = lines(otto);

    assertThat(lines).hasSizeGreaterThan(500);
    assertThat(lines).containsExactlyInAnyOrderElementsOf(ask(FIGURES));
    assertThat(otto.get(office.home + "/gaps?level=2").body()).contains(ask(COMPLETENESS));
    assertThat(people(lines)).isEqualTo(2_017_236 + 1_782_803 + 217_792);
  }

  /** The lines of the file without the names of areas and how many places speak for each. */
  private List<String> lines(Visitor reader) throws Exception {
    return reader
        .get(office.home + "/gaps.csv?level=2")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst("^([^,]*),(\"[^\"]*\"|[^,]*),", "$1,"))
        .map(line -> line.replaceFirst("^((?:[^,]*,){4})[^,]*,", "$1"))
        .toList();
  }

  /** Everybody of the assessment, each area once. */
  private static long people(List<String> lines) {
    return lines.stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> !cells[2].isEmpty())
        .map(cells -> cells[0] + " " + cells[2])
        .distinct()
        .mapToLong(each -> Long.parseLong(each.split(" ", -1)[1]))
        .sum();
  }

  private List<String> ask(String sql) {
    return JdbcClient.create(TestDatabase.owner())
        .sql(sql)
        .param("mission", office.mission.value())
        .query(String.class)
        .list();
  }

  private void gazetteer(Path world) throws IOException {
    var country = folder.resolve("gazetteer.csv");
    try (var lines = Files.lines(world)) {
      var header = Stream.of("Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date");
      var places = lines.filter(line -> line.startsWith(OF_THE_COUNTRY));
      Files.write(country, Stream.concat(header, places).toList());
    }
    RunningNode.door(Places.class).importFile(country, "gazetteer.csv", office.mission, "amina");
  }

  private void publish(Path file) throws IOException {
    var given = office.giveNamed(file.getFileName().toString(), Files.readAllBytes(file));
    RunningNode.door(Imports.class).publish(given, Progress.unwatched());
  }

  private void take(Path file) {
    var label = Label.of("restricted", office.lantern);
    var said =
        new Assessment(
            "Mobility tracking",
            SURVEYED,
            Optional.of("11"),
            Optional.empty(),
            office.lantern,
            RunningNode.door(Labels.class).intern(label));
    var act = Act.of(office.mission, "operator", "needs", Instant.parse("2026-03-02T08:00:00Z"));
    var owner = RunningNode.door(Audiences.class).asOwner(office.lantern, office.mission);
    Scope.run(
        owner,
        () -> RunningNode.door(AssessmentImport.class).take(ReportFile.at(file), said, act, owner));
  }
}
