package org.entente.reference.places.resolving;

import java.util.List;
import org.entente.ground.matching.Letters;
import org.entente.ground.matching.Sounds;

/**
 * A name taken apart for comparing: its telling words in Latin letters, all of them in one, how
 * that sounds, and whether it came in Latin letters.
 */
record Spelled(List<String> words, String joined, String sounds, boolean inLatin) {

  static Spelled of(String name) {
    var telling = PlaceWords.telling(name);
    var words =
        telling.stream().flatMap(word -> Letters.words(Letters.latin(word)).stream()).toList();
    var joined = String.join("", words);
    return new Spelled(words, joined, Sounds.of(joined), PlaceWords.inLatin(telling));
  }
}
