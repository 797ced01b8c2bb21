package org.entente.registers.activities.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;

/** Presences as rows of a query, whichever table they come from. */
public final class PresenceRows {

  private PresenceRows() {}

  /** A row with all columns of a presence; {@code month} is its first day, or null. */
  public static Presence presence(ResultSet row, int number) throws SQLException {
    return new Presence(
        spot(row),
        row.getInt("label_id"),
        month(row, "month"),
        row.getInt("activities"),
        Optional.ofNullable(row.getObject("targeted", Long.class)),
        Optional.ofNullable(row.getObject("reached", Long.class)),
        Optional.ofNullable(row.getObject("until", LocalDate.class)),
        row.getObject("known_at", OffsetDateTime.class).toInstant());
  }

  /** A row with place, sector and party. */
  public static Spot spot(ResultSet row) throws SQLException {
    return new Spot(
        Optional.ofNullable(row.getObject("place_id", UUID.class)).map(PlaceId::new),
        Optional.ofNullable(row.getString("sector")),
        new PartyId(row.getObject("party_id", UUID.class)));
  }

  /** The month of a day in a row. */
  static Optional<YearMonth> month(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(YearMonth::from);
  }

  /** A row with the first and the last month of something dated. */
  static Optional<Months> months(ResultSet row) throws SQLException {
    var first = month(row, "first_month");
    var last = month(row, "last_month");
    return first.flatMap(from -> last.map(until -> new Months(from, until)));
  }
}
