package org.entente.reference.partners;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.reference.RealFiles;
import org.entente.reference.partners.OrganisationMatch.Ambiguous;
import org.entente.reference.partners.OrganisationMatch.Known;
import org.entente.reference.partners.OrganisationMatch.Unknown;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the organisations of real 3W reports do to the resolver when it comes to know them one after
 * the other, as in an import; the columns were found, and the pairs judged, by eye.
 */
class OrganisationsOfRealReportsTest {

  /** Who was written, by which other writing of the same organisation it was known before. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("Action contre la Faim", "Action Against Hunger"),
          Map.entry("Action Contre la Faim", "Action Contre la Faim International"),
          Map.entry("Interchurch Medical Assistance World Health", "Interchurch  Medical  World"),
          Map.entry("International Rescue Commettee", "International Rescue Committee"),
          Map.entry(
              "Première Urgence Internationale", "Première Urgence-Aide Médicale Internationale"),
          Map.entry("WORLD VISION", "World Vision International"),
          Map.entry(
              "Adventist development relief and angecy", "Adventist Development and Relief Agency"),
          Map.entry("Malteser Internation", "Malteser International"),
          Map.entry("Danish Refugee Council", "Conseil danois pour les refugiés"),
          Map.entry(
              "Actions et Interventions pour le Développement et l'Encadrement Social", "AIDES"),
          Map.entry(
              "Association pour le Développement Social et la Sauvegarde de l’Environnement"
                  + " “ADSSE”",
              "Association pour le Développement Social et la Sauvegarde de l'Environnement"),
          Map.entry("TPO", "Transcultural Psychosocial Organization"));

  /** Columns are given as acronym and name; minus one is none. */
  @ParameterizedTest
  @CsvSource({
    "AFG, AFG_afghanistan_3w_2021q3_webapp_export.csv, '', 2, 5, 6, 0",
    "SSD, SSD_ss_20220520_3w_op_january_march_2022.xlsx, January to March, 1, 0, 1, 1",
    "CAF, CAF_3w_car_mar2022.xlsx, RCA 3W Qui fait Quoi Où T1 2022, 2, 5, 6, 0",
    "BDI, BDI_3w_bdi_mar2022.xlsx, Master Data, 2, 2, 3, 0",
    "COD, COD_rdc_3w_janvier_2022.xlsx, DATA-FINAL, 1, 14, 15, 11",
    "HND, HND_345_honduras.csv, '', 2, -1, 6, 0",
    "MLI, MLI_5w_mli_mar2022.xlsx, ML_5W, 2, -1, 0, 0",
    "SOM, SOM_3w_all_clusters_march_2022.xlsx, Data, 2, -1, 1, 0"
  })
  void onlyTheSameOrganisationWrittenOtherwiseIsTakenByLikeness(
      String country, String file, String sheet, int skipped, int acronym, int name, int taken)
      throws IOException {
    var resolver = OrganisationResolver.over(List.of(), Optional.of(country));
    var known = new LinkedHashMap<PartyId, Party>();
    var byLikeness = new LinkedHashMap<String, String>();
    for (var each : written(file, sheet, skipped, acronym, name)) {
      switch (resolver.resolve(each)) {
        case Known(var found) when found.method().isExact() -> {}
        case Known(var found) ->
            byLikeness.put(text(each), firstName(requireNonNull(known.get(found.party()))));
        case Ambiguous _, Unknown _ -> {
          var party = party(each);
          known.put(party.id(), party);
          resolver.learn(party);
        }
      }
    }

    assertThat(SAME).containsAllEntriesOf(byLikeness);
    assertThat(byLikeness).hasSize(taken);
  }

  private static Set<WrittenOrganisation> written(
      String file, String sheet, int skipped, int acronym, int name) throws IOException {
    var written = new LinkedHashSet<WrittenOrganisation>();
    for (var row : RealFiles.rows("3w-ocha/" + file, sheet, skipped)) {
      var each =
          new WrittenOrganisation(
              Optional.of(RealFiles.cell(row, name)),
              Optional.of(RealFiles.cell(row, acronym)),
              Optional.empty(),
              Optional.empty());
      if (!each.isBlank()) {
        written.add(each);
      }
    }
    assertThat(written).hasSizeGreaterThan(40);
    return written;
  }

  private static String text(WrittenOrganisation written) {
    return written.name().or(written::acronym).orElseThrow();
  }

  private static String firstName(Party party) {
    return party.particulars().names().getFirst().text();
  }

  private static Party party(WrittenOrganisation written) {
    var names = new ArrayList<PartyName>();
    written.name().ifPresent(text -> names.add(PartyName.of(text, PartyName.Use.NAME)));
    written.acronym().ifPresent(text -> names.add(PartyName.of(text, PartyName.Use.ACRONYM)));
    var particulars = new Particulars(Optional.empty(), names, List.of(), Optional.empty());
    var id = UUID.nameUUIDFromBytes(written.toString().getBytes(StandardCharsets.UTF_8));
    return new Party(new PartyId(id), particulars, new PartyId(new UUID(0, 0)), 1);
  }
}
