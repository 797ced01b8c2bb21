package org.entente.mechanisms.intake.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers in two languages at once, and tags as people type them. */
class UntidyHeadersTest {

  @TempDir private Path folder;

  @Test
  void headersInTwoLanguagesAreUnderstoodByEither() {
    var layout =
        Table.of(
                "Organisation / المنظمة | القطاع - Sector | District (المديرية) | Statut / الحالة"
                    + " | تاريخ البدء / Date de début | Bénéficiaires atteints / Reached",
                "Lantern Water Alliance | WASH | Tamba | Ongoing | 2026-04-03 | 40",
                "Stone Bridge Works | Health | Kesra | Planned | 2026-05-06 | 77")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsAllEntriesOf(
            Map.of(
                "org.name", 0, "sector", 1, "adm2.name", 2, "status", 3, "start", 4, "reached", 5));
  }

  @Test
  void tagsWithBlanksAndCapitalsAreTags() {
    var layout =
        Table.of(
                "#Org +Name | # sector | #ADM2 + Code | #date+Start",
                "Lantern Water Alliance | WASH | XX0101 | 2026-04-03",
                "Stone Bridge Works | Health | XX0102 | 2026-05-06")
            .understood(folder);

    assertThat(Table.fields(layout))
        .containsAllEntriesOf(Map.of("org.name", 0, "sector", 1, "adm2.code", 2, "start", 3));
  }

  @Test
  void tagsThatStandOverTheWrongColumnsAreFoundOutByTheValues() {
    var layout =
        Table.of(
                "Partner | Cluster | District | Code",
                "#org | #sector | #adm2+code | #adm2+name",
                "Lantern Water Alliance | WASH | Tamba | XX0101",
                "Stone Bridge Works | Health | Kesra | XX0102",
                "Open Hands | Shelter | Ordal | XX0201")
            .understood(folder);

    assertThat(Table.fields(layout)).containsAllEntriesOf(Map.of("adm2.name", 2, "adm2.code", 3));
  }
}
