package org.entente.mechanisms.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.web.Differing.Piece;
import org.junit.jupiter.api.Test;

/** Two values side by side on a card, and what is marked in them. */
class CardLineTest {

  @Test
  void twoSpellingsDifferByTheLettersThatTheOtherHasNot() {
    assertThat(marked(Differing.of("Tambah", "Tamba").left())).isEqualTo("Tamba[h]");
    assertThat(marked(Differing.of("Tambah", "Tamba").right())).isEqualTo("Tamba");
  }

  @Test
  void twoNamesThatShareLettersByChanceDifferByWords() {
    var names = Differing.of("United Agency for Relief", "Lantern Agency for Water");

    assertThat(marked(names.left())).isEqualTo("[United ]Agency for [Relief]");
    assertThat(marked(names.right())).isEqualTo("[Lantern ]Agency for [Water]");
  }

  @Test
  void aValueThatIsMissingMarksAllOfTheOther() {
    assertThat(marked(Differing.of("Tamba", "").left())).isEqualTo("[Tamba]");
    assertThat(Differing.of("Tamba", "").right()).isEmpty();
  }

  @Test
  void ofALongValueTheBeginningIsComparedAndShown() {
    var one = "a ".repeat(16_000);
    var other = "b ".repeat(16_000);

    var line = CardLine.of(face(one), face(other)).getFirst();

    assertThat(line.same()).isFalse();
    assertThat(line.left()).hasSizeLessThan(650).endsWith("…");
    assertThat(CardLine.of(face(one), face(one)).getFirst().same()).isTrue();
    assertThat(CardLine.of(face(one), face(one + "b")).getFirst().same()).isFalse();
  }

  private static Face face(String value) {
    var lines = List.of(new Face.Line("wells.name", value));
    var owner = new PartyId(UUID.randomUUID());
    return new Face(UUID.randomUUID(), "Well", "wells", owner, lines, Optional.empty());
  }

  private static String marked(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.shared() ? piece.text() : "[" + piece.text() + "]")
        .collect(Collectors.joining());
  }
}
