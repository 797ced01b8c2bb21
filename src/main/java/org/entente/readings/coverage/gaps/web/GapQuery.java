package org.entente.readings.coverage.gaps.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.entente.ground.shell.Here;
import org.entente.reference.missions.Moments;
import org.entente.reference.places.AdminLevel;

/** What gaps are asked for: the level of areas, the sector, blank for all, and the day of needs. */
public record GapQuery(AdminLevel level, String sector, LocalDate on) {

  static GapQuery of(Here here, LocalDate today) {
    var level =
        Arrays.stream(AdminLevel.values())
            .filter(each -> String.valueOf(each.number()).equals(here.value("level")))
            .findFirst()
            .orElse(AdminLevel.ADM2);
    return new GapQuery(
        level, here.value("sector").strip(), Moments.day(here.value("on")).orElse(today));
  }

  Optional<String> sectorAsked() {
    return sector.isEmpty() ? Optional.empty() : Optional.of(sector);
  }
}
