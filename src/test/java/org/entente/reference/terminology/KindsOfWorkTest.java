package org.entente.reference.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsOfWorkTest {

  @ParameterizedTest
  @CsvSource({
    "water-points, Drilling of 3 boreholes in two villages",
    "water-points, Forage de puits",
    "water-points, حفر الآبار",
    "schools, Réhabilitation d'écoles primaires",
    "schools, REHABILITATION OF SCHOOLS",
    "health-facility, Rehabilitation of health centre",
    "food, General food distribution (July)",
    "food, Distribution générale de vivres",
    "food, توزيع الأغذية على النازحين",
    "household-items, Distribution d'articles ménagers",
    "clearance, Dépollution d'engins explosifs",
    "clearance, Mine clearance along the road",
    "road-closure, Closure of the road for repair",
    "vaccination, Campagne de vaccination contre la rougeole"
  })
  void aTextIsOfAKindInAnyLanguage(String code, String written) {
    assertThat(KindsOfWork.find(written)).contains(code);
  }

  @Test
  void aTextOfNoKnownKindIsNoneAndComparesByItsWords() {
    assertThat(KindsOfWork.find("Coordination meetings")).isEmpty();
    assertThat(KindsOfWork.find("")).isEmpty();
    assertThat(KindsOfWork.folded("  Coordination – Meetings ")).isEqualTo("coordination meetings");
  }

  @Test
  void waterIsNotWells() {
    assertThat(KindsOfWork.find("Well-being of mothers")).isEmpty();
    assertThat(KindsOfWork.find("Rehabilitation of water network")).contains("water-network");
  }
}
