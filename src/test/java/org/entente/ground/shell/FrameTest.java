package org.entente.ground.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.shell.Figure.Basis;
import org.entente.ground.shell.Figure.NotExpected;
import org.entente.ground.shell.Figure.Period;
import org.entente.ground.shell.Figure.Received;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The small values that pages are made of. */
class FrameTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final Basis BASIS =
      new Basis(
          "activities.counted",
          Optional.of(new Period(MAY, MAY.plusDays(30))),
          new Received(7, 12),
          3,
          MAY.atStartOfDay(ZoneId.of("UTC")));

  @Test
  void zeroReportedAndNothingReportedAreToldApart() throws IOException {
    var words = english();
    assertThat(Figure.reported(0, BASIS).text(words)).isEqualTo("0");
    assertThat(
            Set.of(
                Figure.reported(0, BASIS).text(words),
                new Figure.NothingReported(BASIS).text(words),
                new Figure.Unknown("activities.noBaseline", BASIS).text(words),
                new Figure.Withheld(BASIS).text(words)))
        .hasSize(4);
  }

  @Test
  void aFigureTellsHowMuchOfWhatWasExpectedItRestsOn() throws IOException {
    assertThat(BASIS.coverage().text(english())).isEqualTo("7 of 12 expected reports (58%)");
    assertThat(new NotExpected(1).text(english())).isEqualTo("1 report received");
    assertThatThrownBy(() -> new Received(1, 0)).hasMessageContaining("1 of 0");
  }

  @Test
  void aFigureWithoutAPeriodSpeaksOfAnyTime() throws IOException {
    var always = new Basis("partners.known", Optional.empty(), new NotExpected(1), 1, BASIS.asOf());

    assertThat(always.lines(english()).getFirst()).isEqualTo("At any time");
    assertThat(BASIS.lines(english()).getFirst()).isEqualTo("1 May 2026 to 31 May 2026");
    assertThat(new Period(MAY, MAY).text(english())).isEqualTo("1 May 2026");
  }

  @Test
  void whatIsCountedInsteadOfReportsIsNamed() throws IOException {
    assertThat(new Figure.Counted("shell.figure.sources", 2).text(english()))
        .isEqualTo("2 sources");
  }

  @Test
  void anEstimateOutsideItsIntervalIsRefused() {
    var ten = BigDecimal.TEN;
    assertThatThrownBy(() -> new Figure.Estimated(ten, BigDecimal.ZERO, BigDecimal.ONE, BASIS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAddressOfAPageLeadsToItsNeighboursAndItsFiles() {
    var here = new Here("/missions/x/activities", Map.of("place", List.of("نهر & co")));

    assertThat(here.with("page", 2).href())
        .startsWith("/missions/x/activities?")
        .contains("place=%D9%86%D9%87%D8%B1+%26+co")
        .contains("page=2");
    assertThat(here.with("page", 2).as("csv").href())
        .isEqualTo("/missions/x/activities.csv?place=%D9%86%D9%87%D8%B1+%26+co");
    assertThat(here.without("place").href()).isEqualTo("/missions/x/activities");
  }

  @Test
  void theWayBackNeverLeavesThisNode() {
    assertThat(Here.safely("/missions/x?page=2")).isEqualTo("/missions/x?page=2");
    for (var away :
        List.of(
            "", "x", "//evil.test", "/\\evil.test", "https://evil.test", "/a\r\nSet-Cookie:b")) {
      assertThat(Here.safely(away)).as(away).isEqualTo("/");
    }
  }

  @Test
  void theLastPageOfAListHoldsWhatIsLeft() {
    assertThat(new Pager(47, 50, 2335))
        .extracting(Pager::from, Pager::to)
        .containsExactly(2301L, 2335L);
    assertThat(new Pager(48, 50, 2335)).extracting(Pager::from, Pager::to).containsExactly(0L, 0L);
    assertThat(new Pager(1, 50, 0).last()).isEqualTo(1);
    assertThat(Pager.read(new Here("/", Map.of("page", List.of("-1 or 1=1"))), 50, 9).page())
        .isEqualTo(1);
  }

  @Test
  void aFormTellsWhatIsWrongWithEachField() {
    var faults = new Faults(List.of(new Faults.Fault("file", "Choose a file")));
    assertThat(faults.about("file")).isEqualTo("Choose a file");
    assertThat(faults.about("title")).isEmpty();
  }

  private static Words english() throws IOException {
    var book = Phrasebook.read(new PathMatchingResourcePatternResolver(), true);
    return book.in(book.fallback());
  }
}
