package org.entente.console.bench.rls;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.console.bench.TrialFolder;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.Databases;
import org.entente.ground.database.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One table of records of two missions under forty labels, of which a reader may read thirty. The
 * application's role, held by the policy, asks without a predicate; the table's owner, whom the
 * policy does not hold, asks the same with it. Both ways see the same rows, or the trial fails.
 */
final class RlsTrial {

  private static final UUID MISSION = new UUID(0, 1);
  private static final int LABELS = 40;
  private static final int READABLE = 30;
  private static final int WARM = 5;
  private static final double NANOS_IN_A_MILLI = 1e6;
  private static final String PREDICATE = "label_id = any (?) and mission_id = any (?)";

  /** What is asked, as SQL around a predicate. */
  private enum Question {
    COUNT("count and sum of all readable rows", "select count(*), sum(amount)", ""),
    TABLE(
        "figures by area and sector",
        "select area, sector, count(*), sum(amount)",
        " group by 1, 2 order by 1, 2"),
    PAGE("a page of 50 rows", "select id, words", " order by id limit 50"),
    SEARCH("a search through words", "select count(*)", " and words like '%99 w%'"),
    ONE("one row by its id", "select words", " and id = 77777");

    private final String words;
    private final String columns;
    private final String rest;

    Question(String words, String columns, String rest) {
      this.words = words;
      this.columns = columns;
      this.rest = rest;
    }

    String where(String predicate) {
      return columns + " from rls.record where " + predicate + rest;
    }
  }

  /** Medians of one question, in milliseconds by the clock. */
  record Figure(String question, double predicate, double policy) {

    double times() {
      return policy / predicate;
    }
  }

  private final Connection owner;
  private final Connection application;
  private final int runs;

  private RlsTrial(Connection owner, Connection application, int runs) {
    this.owner = owner;
    this.application = application;
    this.runs = runs;
  }

  /** Makes the table in a database of its own, and asks each question both ways in turn. */
  static List<Figure> measure(int rows, int runs) throws IOException, SQLException {
    try (var folder = TrialFolder.create();
        var database = Databases.open(folder.path(), Map.of())) {
      Migrations.run(database.address());
      fill(database.address(), rows);
      try (var owner = database.address().asOwner().getConnection();
          var application = database.address().asApplication().getConnection()) {
        return new RlsTrial(owner, application, runs).measure();
      }
    }
  }

  private static void fill(DatabaseAddress address, int rows) {
    var owner = JdbcClient.create(address.asOwner());
    owner.sql("create schema rls").update();
    owner
        .sql(
            """
            create table rls.record as
            select n as id, case when n % 5 = 0 then :other else :mission end as mission_id,
                   1 + (hashint4(n) & 2147483647) % :labels as label_id,
                   n % 60 as area, n % 17 as sector, n % 1000 as amount,
                   'record ' || n || ' with words as long as those that a partner writes' as words
              from generate_series(1, :rows) n
            """)
        .param("mission", MISSION)
        .param("other", new UUID(0, 2))
        .param("labels", LABELS)
        .param("rows", rows)
        .update();
    owner.sql("alter table rls.record add primary key (id)").update();
    owner.sql("create index on rls.record (mission_id, label_id, id)").update();
    owner.sql("call database.protect('rls.record')").update();
    owner.sql("vacuum analyze rls.record").update();
  }

  private List<Figure> measure() throws SQLException {
    application.setAutoCommit(false);
    owner.setAutoCommit(false);
    var figures = new ArrayList<Figure>();
    for (var question : Question.values()) {
      figures.add(measure(question));
    }
    return figures;
  }

  private Figure measure(Question question) throws SQLException {
    var byPredicate = new long[runs];
    var byPolicy = new long[runs];
    try (var explicit = owner.prepareStatement(question.where(PREDICATE));
        var protectedOne = application.prepareStatement(question.where("true"))) {
      explicit.setArray(1, owner.createArrayOf("int", readable()));
      explicit.setArray(2, owner.createArrayOf("uuid", new Object[] {MISSION}));
      tellAudience();
      for (int run = -WARM; run < runs; run++) {
        var one = asked(explicit);
        var other = asked(protectedOne);
        if (one.rows().isEmpty() || !one.rows().equals(other.rows())) {
          throw new IllegalStateException("not the same rows, or none: " + question.words);
        }
        if (run >= 0) {
          byPredicate[run] = one.nanos();
          byPolicy[run] = other.nanos();
        }
      }
      application.rollback();
      owner.rollback();
    }
    return new Figure(question.words, median(byPredicate), median(byPolicy));
  }

  private static Integer[] readable() {
    return IntStream.rangeClosed(1, READABLE).boxed().toArray(Integer[]::new);
  }

  /** As the node tells it, once a transaction. */
  private void tellAudience() throws SQLException {
    try (var telling =
        application.prepareStatement(
            "select set_config('entente.labels', ?, true),"
                + " set_config('entente.missions', ?, true)")) {
      telling.setString(1, Arrays.toString(readable()).replace('[', '{').replace(']', '}'));
      telling.setString(2, "{" + MISSION + "}");
      telling.execute();
    }
  }

  private record Answer(long nanos, List<String> rows) {}

  private static Answer asked(PreparedStatement statement) throws SQLException {
    long start = System.nanoTime();
    var rows = new ArrayList<String>();
    try (var found = statement.executeQuery()) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        var row = new StringBuilder();
        for (int column = 1; column <= width; column++) {
          row.append(found.getString(column)).append('|');
        }
        rows.add(row.toString());
      }
    }
    return new Answer(System.nanoTime() - start, rows);
  }

  private static double median(long[] nanos) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / NANOS_IN_A_MILLI;
  }
}
