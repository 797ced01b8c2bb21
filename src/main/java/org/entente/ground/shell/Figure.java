package org.entente.ground.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The only way to print a number: never bare, but with the rule that counted it, the period, the
 * reports it rests on and the time it was computed. Zero was reported; no report is not zero.
 */
public sealed interface Figure {

  Basis basis();

  /** What stands in a cell or in large type. */
  default String text(Words words) {
    return switch (this) {
      case Reported(var value, _) -> words.number(value);
      case Estimated(var value, _, _, _) -> words.number(value);
      case NothingReported _ -> words.say("shell.figure.nothingReported");
      case Unknown _ -> words.say("shell.figure.unknown");
      case Withheld _ -> words.say("shell.figure.withheld");
    };
  }

  /** A class for the style sheet: hatched, cross-hatched or plain. */
  default String cssClass() {
    return switch (this) {
      case Reported _, Estimated _ -> "figure-known";
      case NothingReported _ -> "figure-none";
      case Unknown _ -> "figure-unknown";
      case Withheld _ -> "figure-withheld";
    };
  }

  /** Counted or stated as such by those who reported; may be zero. */
  record Reported(BigDecimal value, Basis basis) implements Figure {}

  /** Estimated, with the ends of its 95 % interval; both belong to it. */
  record Estimated(BigDecimal value, BigDecimal low, BigDecimal high, Basis basis)
      implements Figure {

    public Estimated {
      if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "an estimate lies in its interval: " + low + " " + value + " " + high);
      }
    }
  }

  /** Nobody reported anything. */
  record NothingReported(Basis basis) implements Figure {}

  /** Something was reported, but a needed part is not known; the message key says which. */
  record Unknown(String whyKey, Basis basis) implements Figure {}

  /** The reader may be told that it exists, not what it is. */
  record Withheld(Basis basis) implements Figure {}

  /**
   * What a figure rests on: the message key of its counting rule, the period counted (absent: at
   * any time), what was received, the number of sources, and the time at which it was computed.
   */
  record Basis(
      String ruleKey, Optional<Period> period, Coverage coverage, int sources, ZonedDateTime asOf) {

    /** All but the rule, in the reader's words. */
    public List<String> lines(Words words) {
      return List.of(
          period.map(it -> it.text(words)).orElseGet(() -> words.say("shell.figure.anyTime")),
          coverage.text(words),
          words.say("shell.figure.sources", "count", sources),
          words.say("shell.asOf", "time", words.moment(asOf)));
    }
  }

  /** The days counted; both ends are included. */
  record Period(LocalDate from, LocalDate to) {

    public Period {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("period ends before it starts: " + from + ".." + to);
      }
    }

    String text(Words words) {
      return from.equals(to)
          ? words.day(from)
          : words.say("shell.figure.period", "from", words.day(from), "to", words.day(to));
    }
  }

  /** How much of what should have been reported has been. */
  sealed interface Coverage {

    default String text(Words words) {
      return switch (this) {
        case Received(var got, var expected) ->
            words.say(
                "shell.figure.coverage",
                "got",
                got,
                "expected",
                expected,
                "share",
                words.percent((double) got / expected));
        case NotExpected(var got) -> words.say("shell.figure.reports", "got", got);
        case Counted(var key, var count) -> words.say(key, "count", count);
      };
    }
  }

  /** Reports received of reports expected. */
  record Received(int got, int expected) implements Coverage {

    public Received {
      if (got < 0 || expected < 1) {
        throw new IllegalArgumentException("no such coverage: " + got + " of " + expected);
      }
    }
  }

  /** Reports received where nobody has said how many to expect. */
  record NotExpected(int got) implements Coverage {}

  /** Things that are no reports; the message key, with {@code count}, says what they are. */
  record Counted(String key, int count) implements Coverage {}

  static Figure reported(long value, Basis basis) {
    return new Reported(BigDecimal.valueOf(value), basis);
  }
}
