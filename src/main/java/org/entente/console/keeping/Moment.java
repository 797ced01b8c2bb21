package org.entente.console.keeping;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.entente.ground.database.Until;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads up to when to restore: an instant with its zone, as ISO 8601 writes it, or newest. */
final class Moment implements ITypeConverter<Until> {

  @Override
  public Until convert(String written) {
    if (written.equals("newest")) {
      return new Until.Newest();
    }
    try {
      return new Until.At(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException unreadable) {
      throw new TypeConversionException(
          "\"%s\" is no instant; write it like 2026-03-01T08:30:00Z, or \"newest\""
              .formatted(written));
    }
  }
}
