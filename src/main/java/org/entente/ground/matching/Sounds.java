package org.entente.ground.matching;

/**
 * The consonants of a name as they may sound, for names that each writer brings into Latin letters
 * in a way of their own: "Muqdisho" and "Mogadishu" sound alike, and so do "Dhusamareb" and "Dusa
 * Mareeb". Made for letters a to z.
 */
public final class Sounds {

  private static final char END = 0;
  private static final char SILENT = 1;

  /** A spelling of one sound in more than one letter. */
  private record Joint(String letters, char sound) {}

  /** The longer ones first; what is not listed sounds as written. */
  private static final Joint[] JOINT = {
    new Joint("tch", 'S'),
    new Joint("sch", 'S'),
    new Joint("dj", 'j'),
    new Joint("dz", 'j'),
    new Joint("zh", 'j'),
    new Joint("sh", 'S'),
    new Joint("ch", 'S'),
    new Joint("kh", 'h'),
    new Joint("gh", 'k'),
    new Joint("ph", 'f'),
    new Joint("th", 't'),
    new Joint("dh", 't'),
    new Joint("qu", 'k'),
    new Joint("ck", 'k')
  };

  private static final String BEGIN_JOINT = "tsdzckgpq";
  private static final String FROM = "bcdfgjklmnpqrstvxz";
  private static final String TO = "pktfkjklmnpkrstfhs";

  private final String latin;
  private int at;
  private char last = END;

  private Sounds(String latin) {
    this.latin = latin;
  }

  /** Equal for names that may sound alike; empty for a name without letters. */
  public static String of(String latin) {
    var sounds = new StringBuilder(latin.length());
    var each = new Sounds(latin);
    for (char sound = each.next(); sound != END; sound = each.next()) {
      sounds.append(sound);
    }
    return sounds.toString();
  }

  /** Whether two names have the same sounds, and so many at least. */
  static boolean alike(String one, String other, int least) {
    var left = new Sounds(one);
    var right = new Sounds(other);
    int same = 0;
    char sound = left.next();
    while (sound == right.next()) {
      if (sound == END) {
        return same >= least;
      }
      same++;
      sound = left.next();
    }
    return false;
  }

  /** The next sound; one that is heard twice in a row is one. */
  private char next() {
    while (at < latin.length()) {
      char sound = sound();
      if (sound != SILENT && sound != last) {
        last = sound;
        return sound;
      }
    }
    return END;
  }

  private char sound() {
    char letter = latin.charAt(at);
    if (BEGIN_JOINT.indexOf(letter) >= 0) {
      for (var joint : JOINT) {
        if (latin.startsWith(joint.letters, at)) {
          at += joint.letters.length();
          return joint.sound;
        }
      }
    }
    at++;
    int known = FROM.indexOf(letter);
    return known < 0 ? unvoiced(letter) : TO.charAt(known);
  }

  /** Vowels, breaths and half vowels are written or left out at will. */
  private static char unvoiced(char letter) {
    return Character.isDigit(letter) ? letter : SILENT;
  }
}
