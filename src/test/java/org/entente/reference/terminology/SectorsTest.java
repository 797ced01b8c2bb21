package org.entente.reference.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.entente.reference.terminology.Match.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "AME et ABRIS > SHL",
        "Abris&BNA > SHL",
        "Shelter/ NFI > SHL",
        "ES/NFI > SHL",
        "AME > SHL-NFI",
        "FSL > FSC",
        "SECAL > FSC",
        "EHA > WSH",
        "MPC > MPC",
        "CCS > CSS",
        "Eau Hygiène et Assainissement > WSH",
        "WATER, SANITATION & HYGIENE > WSH",
        "Secteur Santé > HEA",
        "Health Cluster > HEA",
        "قطاع الصحة > HEA",
        "المياه والصرف الصحي > WSH",
        "Protection: Violences basées sur le genre > PRO-GBV",
        "Protection: Protection de l'enfant > PRO-CPN",
        "Protection générale > PRO",
        "PC_MA > PRO-MIN",
        "Réponse aux Rapatriés > RET",
        "Manejo y gestión de Campamentos (CCCM) > CCM",
        "Nutrition COVID-19 > NUT",
        "Segurança Alimentar > FSC"
      })
  void aSectorIsTheSameHoweverPartnersWriteIt(String written, String code) {
    assertThat(CodeLists.sectors().find(written)).map(Match::code).contains(code);
  }

  @Test
  void aHeadingThatIsMisspelledIsStillOnlyAHeading() {
    var match =
        CodeLists.sectors().find("Operatioanl Presence: Water, Sanitation & Hygiene").orElseThrow();

    assertThat(match.code()).isEqualTo("WSH");
    assertThat(match.method()).isEqualTo(Method.PREFIX_STRIPPED);
    assertThat(match.confidence()).isLessThan(1);
  }

  @Test
  void aCellInTwoLanguagesIsOneSector() {
    assertThat(CodeLists.sectors().find("Santé / Health / الصحة"))
        .contains(
            new Match(CodeLists.sectors().findCode("HEA").orElseThrow(), Method.PARTS_AGREE, 0.9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Santé / Education",
        "Health (Nutrition)",
        "Not specified",
        "N/A",
        "",
        " - ",
        "Other",
        "WASH and Health",
        "ETC + Triage"
      })
  void whatIsTwoSectorsOrNoneIsNotGuessed(String written) {
    assertThat(CodeLists.sectors().find(written)).isEmpty();
  }

  @Test
  void aSubSectorKeepsItsOwnCodeAndKnowsItsSector() {
    var mines = CodeLists.sectors().find("Explosive Hazard").orElseThrow().term();

    assertThat(mines.code()).isEqualTo("PRO-MIN");
    assertThat(mines.parent()).contains("PRO");
    assertThat(mines.name(Locale.FRENCH)).isEqualTo("Lutte antimines");
    assertThat(mines.name(Locale.of("ar"))).isEqualTo("الأعمال المتعلقة بالألغام");
    assertThat(mines.name(Locale.GERMAN)).isEqualTo("Mine action");
  }

  @Test
  void everyTermOfEveryListHasItsNamesAndAKnownParent() {
    for (var list :
        new CodeList[] {
          CodeLists.sectors(),
          CodeLists.organisationTypes(),
          CodeLists.activityStatuses(),
          CodeLists.modalities()
        }) {
      assertThat(list.terms())
          .isNotEmpty()
          .allSatisfy(term -> assertThat(term.names()).containsKeys("en", "fr", "ar", "es", "pt"))
          .allMatch(term -> term.parent().map(it -> list.findCode(it).isPresent()).orElse(true));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Agence du Système des Nations Unies > UN",
        "IN NGO > INGO",
        "ONG nationale > NNGO",
        "Mouv. Croix-rouge > RC",
        "Movimiento de la Cruz Roja Media Luna Roja > RC",
        "Private Organisations & Foundations > PRIV",
        "Autre institution étatique > GOV",
        "Goverment > GOV",
        "OCS > CSO",
        "Donantes > DONOR",
        "Iglesia - Grupo Religioso > FAITH"
      })
  void aKindOfOrganisationIsTheSameHoweverPartnersWriteIt(String written, String code) {
    assertThat(CodeLists.organisationTypes().find(written)).map(Match::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "En ejecución > ongoing",
        "Finalizada > completed",
        "Planeada > planned",
        "EN COURS > ongoing",
        "On-going > ongoing",
        "Achevée > completed",
        "suspendue > suspended",
        "Canceled > cancelled",
        "قيد التنفيذ > ongoing"
      })
  void aStatusIsTheSameHoweverPartnersWriteIt(String written, String code) {
    assertThat(CodeLists.activityStatuses().find(written)).map(Match::code).contains(code);
  }
}
