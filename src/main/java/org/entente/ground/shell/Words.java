package org.entente.ground.shell;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Entente says in one language: messages with named arguments, numbers with Latin digits,
 * dates with the month's name. Safe to share between requests.
 */
public final class Words {

  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  private static final char POP_ISOLATE = '\u2069';

  private static final Set<Integer> LETTERS =
      Set.of(
          (int) Character.DIRECTIONALITY_LEFT_TO_RIGHT,
          (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          (int) Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);

  private final Language language;
  private final Phrasebook book;
  private final Map<String, MessageFormat> phrases = new ConcurrentHashMap<>();
  private final LocalizedNumberFormatter plain;
  private final LocalizedNumberFormatter percent;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;

  Words(Language language, Phrasebook book) {
    this.language = language;
    this.book = book;
    plain = NumberFormatter.withLocale(language.icu()).precision(Precision.maxFraction(2));
    percent =
        NumberFormatter.withLocale(language.icu())
            .unit(MeasureUnit.PERCENT)
            .scale(Scale.powerOfTen(2))
            .precision(Precision.maxFraction(0));
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
    month = DateTimeFormatter.ofPattern("LLLL uuuu").withLocale(language.locale());
    moment = DateTimeFormatter.ofPattern("HH:mm").withLocale(language.locale());
  }

  public Language language() {
    return language;
  }

  /**
   * Says a message; arguments come as name, value pairs. A name written in the other direction is
   * isolated, so that it cannot reorder the sentence around it.
   */
  public String say(String key, Object... pairs) {
    return say(key, named(pairs));
  }

  /** Says a message with arguments by name. */
  public String say(String key, Map<String, ?> arguments) {
    var phrase = phrases.computeIfAbsent(key, this::parse);
    if (book.strict()) {
      refuseUnfilled(key, phrase.getArgumentNames(), arguments);
    }
    var isolated = new HashMap<String, Object>();
    arguments.forEach((name, value) -> isolated.put(name, isolate(value)));
    return phrase.clone().format(isolated);
  }

  /** A whole number, grouped as the language groups. */
  public String number(long value) {
    return plain.format(value).toString();
  }

  /** A number with at most two decimals. */
  public String number(BigDecimal value) {
    return plain.format(value).toString();
  }

  /** A share between 0 and 1, as whole per cent. */
  public String percent(double share) {
    return percent.format(share).toString();
  }

  /** A day with the name of its month. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** A month with its year, for example May 2026. */
  public String month(YearMonth written) {
    return month.format(written);
  }

  /** A minute with its day and its zone, for example 3 May 2026, 14:05 UTC. */
  public String moment(ZonedDateTime time) {
    return say(
        "shell.moment",
        "day",
        day(time.toLocalDate()),
        "time",
        moment.format(time),
        "zone",
        zone(time));
  }

  private static String zone(ZonedDateTime time) {
    return time.getZone().normalized().equals(ZoneOffset.UTC)
        ? "UTC"
        : DateTimeFormatter.ofPattern("zzz", Locale.ROOT).format(time);
  }

  private MessageFormat parse(String key) {
    var phrase = book.phrase(language, key);
    return new MessageFormat(phrase.pattern(), phrase.language().icu());
  }

  private static void refuseUnfilled(String key, Set<String> wanted, Map<String, ?> given) {
    if (!given.keySet().containsAll(wanted)) {
      throw new IllegalArgumentException(
          "message " + key + " wants " + wanted + " and was given " + given.keySet());
    }
  }

  private static Map<String, Object> named(Object... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("arguments come in pairs of name and value");
    }
    var named = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      named.put((String) pairs[i], pairs[i + 1]);
    }
    return named;
  }

  private Object isolate(Object value) {
    if (!(value instanceof CharSequence text) || !runsAgainst(text.toString())) {
      return value;
    }
    var start = isRightToLeft(text) ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
    return start + text.toString() + POP_ISOLATE;
  }

  private boolean runsAgainst(String text) {
    var ours = language.rightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    return new Bidi(text, ours).isMixed() || isRightToLeft(text) != language.rightToLeft();
  }

  /** By its first letter, also inside what is isolated already; digits alone run as Latin does. */
  private static boolean isRightToLeft(CharSequence text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(LETTERS::contains)
        .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .findFirst()
        .orElse(false);
  }
}
