package org.entente.reference.partners.organisationfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.entente.ground.problem.Refused;
import org.entente.reference.partners.PartnerProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationFileTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void aListIsReadWhateverSeparatesItsCellsAndInWhateverOrder(String separator) throws IOException {
    var list =
        read(
            "\uFEFFNAME,Code,Aliases,acronym\r\n\"Aid\r\nfor All\",A1,Aid | All|,AFA\r\n\r\nB\r\n"
                .replace(",", separator));

    assertThat(list.lines())
        .containsExactly(
            line(2, Optional.of("A1"), "Aid\r\nfor All", Optional.of("AFA"), "Aid", "All"),
            line(5, Optional.empty(), "B", Optional.empty()));
  }

  @Test
  void aListWithoutNamesIsRefusedAndToldWhichHeadingsWereFound() {
    assertRefused(
        "code,title\nA,B\n".getBytes(UTF_8),
        new PartnerProblem.OrganisationsColumnMissing("list.csv", "name", "code, title"));
    assertRefused(
        new byte[0], new PartnerProblem.OrganisationsColumnMissing("list.csv", "name", ""));
  }

  @Test
  void aListInAnotherEncodingIsRefusedAtItsFirstOddLetter() {
    var latin = "name\nAid\nÉcoles\n".getBytes(Charset.forName("windows-1252"));

    assertRefused(latin, new PartnerProblem.OrganisationsNotUtf8("list.csv", 3));
  }

  @Test
  void aListOfManyMegabytesIsRefused() {
    assertRefused(
        "n".repeat((16 << 20) + 1).getBytes(UTF_8),
        new PartnerProblem.OrganisationsTooLarge("list.csv", 16));
  }

  private static void assertRefused(byte[] bytes, PartnerProblem problem) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> OrganisationFile.read("list.csv", new ByteArrayInputStream(bytes)))
        .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  private static OrganisationFile read(String text) throws IOException {
    return OrganisationFile.read("list.csv", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static OrganisationLine line(
      long row, Optional<String> code, String name, Optional<String> acronym, String... aliases) {
    return new OrganisationLine(
        row,
        code,
        Optional.of(name),
        acronym,
        Optional.empty(),
        Optional.empty(),
        List.of(aliases));
  }
}
