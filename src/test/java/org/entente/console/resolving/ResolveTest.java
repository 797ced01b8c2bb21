package org.entente.console.resolving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.OrganisationResolver;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyName;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.PlaceNames;
import org.entente.reference.places.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolveTest {

  private static final PlaceId RIVER = new PlaceId(new UUID(0, 1));

  @TempDir private Path folder;

  @Test
  void everyRowIsAnsweredInItsOrderWithItsCellsAsGiven() throws IOException {
    var answers = places("adm1;adm2;note\nRiver State;Garbaharrey;x\n\n;Nowhere;\n");

    assertThat(answers).extracting(Answer::code).containsExactly("XE0101", null, null);
    assertThat(answers).extracting(Answer::asks).containsExactly(false, true, true);
    assertThat(answers.getFirst().method()).isEqualTo("fuzzy");
    assertThat(answers.getFirst().input())
        .isEqualTo(Map.of("adm1", "River State", "adm2", "Garbaharrey", "note", "x"));
  }

  @Test
  void whatIsOnlyNearIsOfferedAndNotTaken() throws IOException {
    var answer = places("adm1,adm2\nRiver State,Garbo\n").getFirst();

    assertThat(answer.code()).isNull();
    assertThat(answer.candidates()).extracting(Answer.Candidate::code).contains("XE0101");
  }

  @Test
  void aCodeInAColumnOfItsOwnCountsMore() throws IOException {
    var answer = places("ADM2 Code,adm2\nxe 0102,\n").getFirst();

    assertThat(answer.code()).isEqualTo("XE0102");
    assertThat(answer.method()).isEqualTo("code");
  }

  @Test
  void organisationsAreKnownNewOrToBeAskedAbout() throws IOException {
    var answers =
        organisations("name\nLANTERN WATER ALLIANCE\nLantern Water Alliance (South)\nSomebody\n");

    assertThat(answers)
        .extracting(Answer::status)
        .containsExactly(Answer.RESOLVED, Answer.ASK, Answer.NEW);
    assertThat(answers.getFirst().code()).isEqualTo("XEN-LWA");
    assertThat(answers.get(1).candidates())
        .extracting(Answer.Candidate::code)
        .containsExactly("XEN-LWA");
  }

  @Test
  void aTableOfSomethingElseIsRefusedWithWhatWasLookedFor() throws IOException {
    var file = file("city,people\nX,1\n", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> NamesFile.read(file, PlaceAnswers.COLUMNS))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem())
                    .isInstanceOf(ConsoleProblem.NamesColumnMissing.class));
  }

  @Test
  void anotherEncodingIsRefusedRatherThanGuessed() throws IOException {
    var file = file("name\nÉcole\n", StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> NamesFile.read(file, OrganisationAnswers.COLUMNS))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem()).isInstanceOf(ConsoleProblem.NamesNotCsv.class));
  }

  private List<Answer> places(String csv) throws IOException {
    var names = NamesFile.read(file(csv, StandardCharsets.UTF_8), PlaceAnswers.COLUMNS);
    var gazetteer =
        Gazetteer.of(
            List.of(
                new Place(
                    RIVER,
                    AdminLevel.ADM1,
                    new Pcode("XE01"),
                    null,
                    PlaceNames.of("River"),
                    Validity.ALWAYS),
                within(2, "XE0101", "Garbaharey"),
                within(3, "XE0102", "Marka")),
            Map.of(),
            LocalDate.of(2026, 3, 1));
    var answers = new PlaceAnswers(gazetteer, Locale.ENGLISH);
    return names.rows().stream().map(answers::answer).toList();
  }

  private static Place within(long id, String code, String name) {
    return new Place(
        new PlaceId(new UUID(0, id)),
        AdminLevel.ADM2,
        new Pcode(code),
        RIVER,
        PlaceNames.of(name),
        Validity.ALWAYS);
  }

  private List<Answer> organisations(String csv) throws IOException {
    var names = NamesFile.read(file(csv, StandardCharsets.UTF_8), OrganisationAnswers.COLUMNS);
    var particulars =
        new Particulars(
            Optional.empty(),
            List.of(PartyName.of("Lantern Water Alliance", PartyName.Use.NAME)),
            List.of(new Identifier(Identifier.LISTED, "XEN-LWA")),
            Optional.empty());
    var party = new Party(new PartyId(new UUID(0, 9)), particulars, new PartyId(new UUID(0, 0)), 1);
    var answers =
        new OrganisationAnswers(
            OrganisationResolver.over(List.of(party)), List.of(party), Locale.ENGLISH);
    return names.rows().stream().map(answers::answer).toList();
  }

  private Path file(String text, Charset charset) throws IOException {
    return Files.writeString(folder.resolve("names.csv"), text, charset);
  }
}
