package org.entente.reference.missions;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;
import org.entente.ground.problem.Refused;

/**
 * Reads months, days and moments as they stand in addresses; blank is none, anything else is
 * refused.
 */
public final class Moments {

  /** It is no month (2026-05), no day (2026-05-01) and no moment (2026-05-01T12:00:00Z). */
  public record MomentUnreadable(String value) implements Problem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  private Moments() {}

  /** A day, in the zone of the mission. */
  public static Optional<LocalDate> day(String written) {
    var plain = written.strip();
    try {
      return plain.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(plain));
    } catch (DateTimeException noDay) {
      throw new Refused(new MomentUnreadable(plain));
    }
  }

  /** A calendar month. */
  public static Optional<YearMonth> month(String written) {
    var plain = written.strip();
    try {
      return plain.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(plain));
    } catch (DateTimeException noMonth) {
      throw new Refused(new MomentUnreadable(plain));
    }
  }

  /** A moment; a day stands for its last moment in the zone. */
  public static Optional<Instant> moment(String written, ZoneId zone) {
    var plain = written.strip();
    if (plain.length() <= "2026-05-01".length()) {
      return day(plain).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
    }
    try {
      return Optional.of(Instant.parse(plain));
    } catch (DateTimeException noMoment) {
      throw new Refused(new MomentUnreadable(plain));
    }
  }
}
