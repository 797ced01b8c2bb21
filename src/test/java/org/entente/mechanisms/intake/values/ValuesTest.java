package org.entente.mechanisms.intake.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static final When THIRD_OF_APRIL = new When.Day(LocalDate.of(2022, 4, 3));
  private static final When FOURTH_OF_MARCH = new When.Day(LocalDate.of(2022, 3, 4));

  @Test
  void theOtherDatesOfAColumnSettleWhichNumberIsTheMonth() {
    assertThat(DateReader.forColumn(List.of("03/04/2022", "25/12/2021")).read("03/04/2022"))
        .contains(THIRD_OF_APRIL);
    assertThat(DateReader.forColumn(List.of("03/04/2022", "12/25/2021")).read("03/04/2022"))
        .contains(FOURTH_OF_MARCH);
  }

  @Test
  void aColumnThatDoesNotSettleItsMonthsIsNotGuessed() {
    var open = DateReader.forColumn(List.of("03/04/2022", "05/06/2022"));

    assertThat(open.order()).isEqualTo(DateReader.Order.OPEN);
    assertThat(open.read("03/04/2022")).isEmpty();
    assertThat(DateReader.forColumn(List.of("25/12/2021", "12/25/2021")).order())
        .isEqualTo(DateReader.Order.MIXED);
  }

  @Test
  void aDateIsAsPreciseAsItIsWritten() {
    var reader = DateReader.forColumn(List.of());
    var march = new When.InMonth(YearMonth.of(2022, 3));

    assertThat(
            List.of("2022-03", "mars 2022", "Mar-22", "marzo de 2022", "março 2022", "مارس ٢٠٢٢"))
        .allSatisfy(written -> assertThat(reader.read(written)).contains(march));
    assertThat(reader.read("January")).contains(new When.MonthOfSomeYear(Month.JANUARY));
    assertThat(reader.read("Q1 2022")).contains(new When.InQuarter(2022, 1));
    assertThat(reader.read("T2 2022")).contains(new When.InQuarter(2022, 2));
    assertThat(reader.read("2022")).contains(new When.InYear(2022));
    assertThat(List.of("1 March 2015", "March 1, 2015", "1er mars 2015", "01-Mar-15", "2015-03-01"))
        .allSatisfy(
            written ->
                assertThat(reader.read(written)).contains(new When.Day(LocalDate.of(2015, 3, 1))));
    assertThat(reader.read("44621")).contains(new When.Day(LocalDate.of(2022, 3, 1)));
    assertThat(reader.read("31/02/2022")).isEmpty();
    assertThat(reader.read("March of the volunteers through town")).isEmpty();
  }

  @Test
  void countsAreReadWithTheMarksOfTheirColumn() {
    var points = CountReader.forColumn(List.of("1,234", "1,234,567"));
    var commas = CountReader.forColumn(List.of("1.234", "1.234,5"));

    assertThat(points.read("1,234")).contains(new BigDecimal("1234"));
    assertThat(commas.read("1.234")).contains(new BigDecimal("1234"));
    assertThat(commas.read("1.234,5")).contains(new BigDecimal("1234.5"));
    assertThat(commas.read("1\u00A0234")).contains(new BigDecimal("1234"));
    assertThat(commas.read("١٢٣")).contains(new BigDecimal("123"));
    assertThat(commas.read("about 20")).isEmpty();
  }

  @Test
  void aCountThatMayMeanTwoThingsIsNotGuessed() {
    var open = CountReader.forColumn(List.of("1.234", "5"));

    assertThat(open.decimalMark()).isEqualTo(CountReader.Mark.OPEN);
    assertThat(open.read("1.234")).isEmpty();
    assertThat(open.read("5")).contains(new BigDecimal("5"));
  }

  @Test
  void equalRowsHaveEqualHashesWhateverTheirOrderAndBlankTail() {
    var hash = new RowHash(List.of("org", "sector", "place"));
    var moved = new RowHash(List.of("place", "org", "sector"));

    assertThat(hash.of(List.of("A", "Health", "")))
        .isEqualTo(hash.of(List.of("A", "Health")))
        .isEqualTo(moved.of(List.of("", "A", "Health")))
        .isNotEqualTo(hash.of(List.of("A", "", "Health")))
        .isNotEqualTo(hash.of(List.of("A ", "Health")));
  }
}
