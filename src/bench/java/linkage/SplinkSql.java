import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/**
 * The SQL that Splink generates, in DuckDB on one thread: blocking rules; levels by Jaro and
 * Winkler or by edits; chances of agreeing from a million pairs drawn at random; expectation and
 * maximisation within each rule, of the columns that the rule does not fix; term frequencies of
 * names; groups from a chance of 0.9 on. The iterations over pattern counts and the groups are done
 * in Java, which favours it.
 */
final class SplinkSql implements Contest.Contestant {

  private static final int LEVELS = 4;
  private static final int EXACT = 3;
  private static final int DRAWN = 1_000_000;
  private static final int ROUNDS = 25;
  private static final double CHANCE = 0.9;
  private static final double LEAST = 0.01;

  private Contest contest;
  private Connection db;
  private int columns;

  public static void main(String[] arguments) throws Exception {
    Contest.enter(new SplinkSql(), arguments[0]);
  }

  /** Into a table of DuckDB as given. */
  @Override
  public void take(Contest given) throws Exception {
    contest = given;
    columns = given.headings.length;
    db = DriverManager.getConnection("jdbc:duckdb:");
    run("set threads = 1");
    run("create table given (id integer, side integer, " + each("c%d varchar") + ")");
    try (var appender = ((DuckDBConnection) db).createAppender("main", "given")) {
      for (int row = 0; row < given.rows.size(); row++) {
        appender.beginRow();
        appender.append(row);
        appender.append(row < given.border ? 0 : 1);
        for (var cell : given.rows.get(row)) {
          appender.append(cell);
        }
        appender.endRow();
      }
    }
  }

  private String each(String template) {
    return IntStream.range(0, columns)
        .mapToObj(column -> template.replace("%d", Integer.toString(column)))
        .collect(Collectors.joining(", "));
  }

  private void run(String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public Contest.Found find() throws Exception {
    run(
        "create table n as select id, side, "
            + each(
                "nullif(trim(regexp_replace(lower(strip_accents(c%d)), '[^a-z0-9]+', ' ', 'g')),"
                    + " '') as c%d")
            + " from given");
    double[][] chance = chances();
    compare();
    double[][] same = new double[columns][LEVELS];
    double prior = train(chance, same);
    return weighed(chance, same, prior);
  }

  private String level(int column) {
    var one = "a.c" + column;
    var other = "b.c" + column;
    var likeness =
        switch (contest.kinds[column]) {
          case "name" ->
              "when jaro_winkler_similarity(%1$s, %2$s) >= 0.92 then 2"
                  + " when jaro_winkler_similarity(%1$s, %2$s) >= 0.8 then 1";
          case "text" ->
              "when jaro_winkler_similarity(%1$s, %2$s) >= 0.95 then 2"
                  + " when jaro_winkler_similarity(%1$s, %2$s) >= 0.85 then 1";
          default ->
              "when damerau_levenshtein(%1$s, %2$s) <= 1 then 2"
                  + " when damerau_levenshtein(%1$s, %2$s) <= 2 then 1";
        };
    return ("case when %1$s is null or %2$s is null then -1 when %1$s = %2$s then 3 "
                + likeness
                + " else 0 end as g")
            .formatted(one, other)
        + column;
  }

  private String levels() {
    return IntStream.range(0, columns).mapToObj(this::level).collect(Collectors.joining(", "));
  }

  /** How often each level comes up by chance. */
  private double[][] chances() throws SQLException {
    int rights = contest.twoTables() ? contest.rows.size() - contest.border : contest.rows.size();
    int from = contest.twoTables() ? contest.border : 0;
    run(
        """
        create table drawn as
        select cast(floor(random() * %d) as integer) as l,
               cast(floor(random() * %d) as integer) + %d as r
          from range(%d)
        """
            .formatted(contest.border, rights, from, DRAWN));
    var counts = new double[columns][LEVELS];
    var sql =
        "select "
            + each("g%d")
            + ", count(*) from (select "
            + levels()
            + " from drawn join n a on a.id = l join n b on b.id = r where l <> r) group by all";
    for (var pattern : patterns(sql)) {
      for (int column = 0; column < columns; column++) {
        if (pattern[column] >= 0) {
          counts[column][pattern[column]] += pattern[columns];
        }
      }
    }
    return shares(counts);
  }

  private static double[][] shares(double[][] counts) {
    for (var levels : counts) {
      double sum = Arrays.stream(levels).sum() + LEVELS * 0.5;
      Arrays.setAll(levels, level -> (levels[level] + 0.5) / sum);
    }
    return counts;
  }

  private List<int[]> patterns(String sql) throws SQLException {
    var patterns = new ArrayList<int[]>();
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        var pattern = new int[columns + 1];
        for (int at = 0; at <= columns; at++) {
          pattern[at] = rows.getInt(at + 1);
        }
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  /** Every pair that a rule brings, once, with its levels. */
  private void compare() throws SQLException {
    var sides = contest.twoTables() ? "a.side = 0 and b.side = 1" : "a.id < b.id";
    var pairs =
        contest.rules.stream()
            .map(
                rule ->
                    "select a.id as l, b.id as r from n a join n b on "
                        + Arrays.stream(rule)
                            .mapToObj(column -> "a.c" + column + " = b.c" + column)
                            .collect(Collectors.joining(" and "))
                        + " where "
                        + sides)
            .collect(Collectors.joining(" union "));
    run(
        "create table compared as select l, r, "
            + levels()
            + " from ("
            + pairs
            + ") join n a on a.id = l join n b on b.id = r");
  }

  /** Learns what pairs of one thing look like, rule by rule, and how many there are of all. */
  private double train(double[][] chance, double[][] same) throws SQLException {
    var sums = new double[columns];
    var priors = new ArrayList<double[]>();
    for (int number = 0; number < contest.rules.size(); number++) {
      int[] rule = contest.rules.get(number);
      var fixed = new boolean[columns];
      Arrays.stream(rule).forEach(column -> fixed[column] = true);
      var within =
          Arrays.stream(rule)
              .mapToObj(column -> "g" + column + " = 3")
              .collect(Collectors.joining(" and "));
      var patterns =
          patterns(
              "select "
                  + each("g%d")
                  + ", count(*) from compared where "
                  + within
                  + " group by all");
      if (patterns.isEmpty()) {
        continue;
      }
      var learned = new double[columns][];
      Arrays.setAll(learned, _ -> new double[] {0.05, 0.05, 0.1, 0.8});
      double odds = maximise(patterns, chance, learned, fixed);
      priors.add(new double[] {odds, number});
      for (int column = 0; column < columns; column++) {
        if (!fixed[column]) {
          sums[column]++;
          for (int level = 0; level < LEVELS; level++) {
            same[column][level] += learned[column][level];
          }
        }
      }
    }
    for (int column = 0; column < columns; column++) {
      double sessions = sums[column];
      var levels = same[column];
      Arrays.setAll(levels, level -> sessions == 0 ? 0.25 : levels[level] / sessions);
    }
    return prior(priors, chance, same);
  }

  /** The odds among all pairs that go with those within each rule; their middle. */
  private double prior(List<double[]> priors, double[][] chance, double[][] same) {
    var odds = new double[priors.size()];
    for (int at = 0; at < odds.length; at++) {
      odds[at] = Math.log(priors.get(at)[0]);
      for (int column : contest.rules.get((int) priors.get(at)[1])) {
        odds[at] -= Math.log(same[column][EXACT] / chance[column][EXACT]);
      }
    }
    Arrays.sort(odds);
    return odds[odds.length / 2];
  }

  private double maximise(
      List<int[]> patterns, double[][] chance, double[][] learned, boolean[] fixed) {
    double share = 0.5;
    for (int round = 0; round < ROUNDS; round++) {
      var counts = new double[columns][LEVELS];
      double ofOne = 0;
      double all = 0;
      for (var pattern : patterns) {
        double odds = Math.log(share / (1 - share));
        for (int column = 0; column < columns; column++) {
          int level = pattern[column];
          odds +=
              fixed[column] || level < 0
                  ? 0
                  : Math.log(learned[column][level] / chance[column][level]);
        }
        double expected = pattern[columns] / (1 + Math.exp(-odds));
        ofOne += expected;
        all += pattern[columns];
        for (int column = 0; column < columns; column++) {
          if (pattern[column] >= 0) {
            counts[column][pattern[column]] += expected;
          }
        }
      }
      shares(counts);
      System.arraycopy(counts, 0, learned, 0, columns);
      share = Math.clamp(ofOne / all, 1e-6, 1 - 1e-6);
    }
    return share / (1 - share);
  }

  private Contest.Found weighed(double[][] chance, double[][] same, double prior)
      throws SQLException {
    var sum = new StringBuilder(Double.toString(prior));
    var frequencies = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      sum.append(" + case g").append(column);
      for (int level = 0; level < LEVELS; level++) {
        double weight = Math.log(same[column][level] / chance[column][level]);
        sum.append(" when ").append(level).append(" then ").append(weight);
        if (level == EXACT && contest.kinds[column].equals("name")) {
          sum.append(" + ln(").append(chance[column][EXACT]).append(" / t").append(column);
          sum.append(".share)");
        }
      }
      sum.append(" else 0 end");
      if (contest.kinds[column].equals("name")) {
        run(
            """
            create table t%1$d as
            select c%1$d as value, count(*) / sum(count(*)) over () as share
              from n where c%1$d is not null group by c%1$d
            """
                .formatted(column));
        frequencies.append(" left join t%1$d on t%1$d.value = a.c%1$d".formatted(column));
      }
    }
    var sql =
        "select * from (select l, r, 1 / (1 + exp(-least(500, greatest(-500, "
            + sum
            + ")))) as p from compared join n a on a.id = l"
            + frequencies
            + ") where p >= "
            + LEAST;
    var first = IntStream.builder();
    var second = IntStream.builder();
    var scores = DoubleStream.builder();
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        first.add(rows.getInt(1));
        second.add(rows.getInt(2));
        scores.add(rows.getDouble(3));
      }
    }
    return found(first.build().toArray(), second.build().toArray(), scores.build().toArray());
  }

  private Contest.Found found(int[] first, int[] second, double[] scores) {
    int size = contest.rows.size();
    return new Contest.Found() {
      @Override
      public int[] groups() {
        return groups(CHANCE);
      }

      @Override
      public int[] groups(double threshold) {
        return contest.twoTables()
            ? Contest.oneToOne(size, first, second, scores, threshold)
            : Contest.connected(size, first, second, scores, threshold);
      }
    };
  }

  @Override
  public double[] thresholds() {
    return new double[] {
      0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999
    };
  }
}
