package org.entente.ground.matching;

import java.util.List;
import java.util.Map;

/**
 * The consonants of a name as they may sound, for names that each writer brings into Latin letters
 * in a way of their own: "Muqdisho" and "Mogadishu" sound alike, and so do "Dhusamareb" and "Dusa
 * Mareeb". Made for letters a to z.
 */
public final class Sounds {

  /** Spellings of one sound, the longer ones first; what is not listed sounds as written. */
  private static final List<Map.Entry<String, String>> SPELLINGS =
      List.of(
          Map.entry("tch", "S"),
          Map.entry("sch", "S"),
          Map.entry("dj", "j"),
          Map.entry("dz", "j"),
          Map.entry("zh", "j"),
          Map.entry("sh", "S"),
          Map.entry("ch", "S"),
          Map.entry("kh", "h"),
          Map.entry("gh", "k"),
          Map.entry("ph", "f"),
          Map.entry("th", "t"),
          Map.entry("dh", "t"),
          Map.entry("qu", "k"),
          Map.entry("ck", "k"));

  private static final String FROM = "bcdfgjklmnpqrstvxz";
  private static final String TO = "pktfkjklmnpkrstfhs";

  private Sounds() {}

  /** Equal for names that may sound alike; empty for a name without letters. */
  public static String of(String latin) {
    var sounds = new StringBuilder();
    int at = 0;
    while (at < latin.length()) {
      var spelling = spellingAt(latin, at);
      add(sounds, spelling.getValue());
      at += spelling.getKey().length();
    }
    return sounds.toString();
  }

  private static Map.Entry<String, String> spellingAt(String latin, int at) {
    for (var spelling : SPELLINGS) {
      if (latin.startsWith(spelling.getKey(), at)) {
        return spelling;
      }
    }
    var letter = latin.substring(at, at + 1);
    int known = FROM.indexOf(letter.charAt(0));
    return Map.entry(letter, known < 0 ? unvoiced(letter) : TO.substring(known, known + 1));
  }

  /** Vowels, breaths and half vowels are written or left out at will. */
  private static String unvoiced(String letter) {
    return Character.isDigit(letter.charAt(0)) ? letter : "";
  }

  private static void add(StringBuilder sounds, String sound) {
    boolean twice =
        !sound.isEmpty()
            && !sounds.isEmpty()
            && sounds.charAt(sounds.length() - 1) == sound.charAt(0);
    if (!twice) {
      sounds.append(sound);
    }
  }
}
