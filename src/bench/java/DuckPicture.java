import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Counts a list of activities, as CSV, into the cells of a picture by DuckDB, and compares them
 * with the picture that Entente gave, as CSV: partners once each, all activities, and of the people
 * at a place in a sector the largest number. Prints the cells of either, those that differ, and the
 * seconds that DuckDB counted. Run by {@code ./entente bench picture --peers}.
 */
public final class DuckPicture {

  private static final String COUNTED =
      """
      create table counted as
      select place_code as area, sector, count(distinct who) as partners,
        count(*) as activities, max(reached) as reached
      from read_csv('%s', all_varchar = false, header = true,
        types = {'start': 'DATE', 'end': 'DATE', 'reached': 'BIGINT'})
      where '%s' = ''
        or strftime(start, '%%Y-%%m') <= '%2$s' and strftime("end", '%%Y-%%m') >= '%2$s'
      group by place_code, sector
      """;

  private static final String GIVEN =
      """
      create table given as
      select area_code as area, sector, partners, activities, reached
      from read_csv('%s', header = true)
      """;

  private static final String DIFFERING =
      """
      select count(*) from given full join counted using (area, sector)
      where given.partners is distinct from counted.partners
        or given.activities is distinct from counted.activities
        or given.reached is distinct from counted.reached
      """;

  /** The list, the picture, and a month as 2026-03, or blank for all time. */
  public static void main(String[] arguments) throws SQLException {
    try (var database = DriverManager.getConnection("jdbc:duckdb:")) {
      run(database, GIVEN.formatted(arguments[1]));
      long begun = System.nanoTime();
      run(database, COUNTED.formatted(arguments[0], arguments[2]));
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          "%d %d %d %.3f%n",
          number(database, "select count(*) from given"),
          number(database, "select count(*) from counted"),
          number(database, DIFFERING),
          seconds);
    }
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
