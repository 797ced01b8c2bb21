package org.entente.reference.missions;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;

/**
 * A mission, which is an operation: real or an exercise. Its code stands in every address (2 to 20
 * of a-z, 0-9, dash); the country (ISO 3166-1 alpha-3), where there is one, limits its gazetteer;
 * its days are days in its time zone; its clock is the world's, shifted (an exercise plays another
 * date).
 */
public record Mission(
    MissionId id,
    String code,
    String name,
    Kind kind,
    Optional<String> country,
    ZoneId zone,
    Duration clockShift) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,19}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

  /** Whether it is the world or a drill; the two are never mixed. */
  public enum Kind {
    REAL,
    EXERCISE
  }

  public Mission {
    code = code.strip().toLowerCase(Locale.ROOT);
    name = name.strip();
    country = country.map(written -> written.strip().toUpperCase(Locale.ROOT));
    if (!CODE.matcher(code).matches()) {
      throw new Refused(new MissionProblem.CodeNotAllowed(code));
    }
    if (name.isEmpty()) {
      throw new Refused(new MissionProblem.MissionNameMissing(code));
    }
    if (!country.map(written -> COUNTRY.matcher(written).matches()).orElse(true)) {
      throw new Refused(new MissionProblem.CountryNotAllowed(country.orElseThrow()));
    }
  }
}
