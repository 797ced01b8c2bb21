package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.embedded.system.CheckedTree;
import org.entente.ground.database.embedded.system.Permissions;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies the files of a server at work, which change under the copy, and with them the log of all
 * changes meanwhile, from which they become what they were at its end: PostgreSQL's low-level
 * backup (<a href="https://www.postgresql.org/docs/18/continuous-archiving.html">manual, 25.3</a>).
 */
final class HotCopy {

  /** Made anew by the server when it starts, or a copy would be wrong for it. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans",
          "postmaster.pid",
          "postmaster.opts");

  private static final String CONTROL = "global/pg_control";
  private static final String LOG = "pg_wal";
  private static final Pattern FIRST = Pattern.compile("START WAL LOCATION: .*file (\\w{24})");

  private final Path data;
  private final CheckedTree to;
  private final String name;
  private final Map<String, String> sums;

  /**
   * A copy to be taken.
   *
   * @param name what the data are called in the backup
   * @param sums takes the checksum of each file
   */
  HotCopy(Path data, CheckedTree to, String name, Map<String, String> sums) {
    this.data = data;
    this.to = to;
    this.name = name;
    this.sums = sums;
  }

  /** What the server says at the end of a backup. */
  private record End(String label, String last, OffsetDateTime at) {}

  /** Copies the data of the server that the keeper of a node's folder may enter. */
  Taken take(Path folder) throws IOException {
    var port =
        Postmaster.port(data)
            .orElseThrow(
                () ->
                    new DatabaseTrouble(
                        "The node in %s is starting or stopping; try again in a minute."
                            .formatted(folder)));
    var keeper = Keeper.of(folder);
    var one =
        new SingleConnectionDataSource(
            EmbeddedPostgres.urlAt(port), keeper.name(), keeper.password(), true);
    try {
      return take(JdbcClient.create(one));
    } catch (DataAccessException failed) {
      throw new DatabaseTrouble(
          "The running node could not be copied (%s); try again, or stop it first."
              .formatted(failed.getMostSpecificCause().getMessage()),
          failed);
    } finally {
      one.destroy();
    }
  }

  /** One session: when it ends early, so do the backup and the hold on the log. */
  private Taken take(JdbcClient server) throws IOException {
    server
        .sql(
            "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)")
        .query()
        .singleRow();
    server.sql("select pg_backup_start('entente', true)").query().singleRow();
    copyData();
    var end =
        server
            .sql(
                """
                select labelfile as label,
                       pg_walfile_name(lsn) as last,
                       clock_timestamp() as at
                  from pg_backup_stop(false)
                """)
            .query(End.class)
            .single();
    var first = FIRST.matcher(end.label());
    if (!first.find()) {
      throw new IllegalStateException("a label of a backup without its start: " + end.label());
    }
    write("backup_label", end.label());
    var from = new Wal(first.group(1));
    copyLog(from, new Wal(end.last()));
    return new Taken(end.at().toInstant(), from, archive(server));
  }

  /** The control file comes last, as it says where recovery ends. */
  private void copyData() throws IOException {
    var source = new CheckedTree(data);
    CheckedTree.makeFolder(to.root().resolve(name));
    for (var path : CheckedTree.below(data)) {
      var inside = source.name(path);
      if (Files.isDirectory(path) && (belongs(inside) || LEFT_OUT.contains(inside))) {
        CheckedTree.makeFolder(to.root().resolve(name + '/' + inside));
      } else if (!Files.isDirectory(path) && belongs(inside)) {
        copyIfThere(path, inside);
      }
    }
    copyIfThere(data.resolve(CONTROL), CONTROL);
  }

  private static boolean belongs(String inside) {
    var top = inside.split("/", 2)[0];
    var file = inside.substring(inside.lastIndexOf('/') + 1);
    return !LEFT_OUT.contains(top)
        && !inside.contains("pgsql_tmp")
        && !file.startsWith("pg_internal.init")
        && !inside.equals(CONTROL);
  }

  private void copyLog(Wal first, Wal last) throws IOException {
    for (var file : CheckedTree.below(data.resolve(LOG))) {
      var piece = file.getFileName().toString();
      boolean needed =
          Wal.isPiece(piece) && !new Wal(piece).isBefore(first) && !last.isBefore(new Wal(piece));
      if (needed || Wal.isHistory(piece)) {
        copyIfThere(file, LOG + '/' + piece);
      }
    }
  }

  private void copyIfThere(Path from, String inside) throws IOException {
    to.copyIn(from, name + '/' + inside).ifPresent(sum -> sums.put(name + '/' + inside, sum));
  }

  private void write(String inside, String text) throws IOException {
    var file = to.root().resolve(name + '/' + inside);
    Permissions.makeSecret(file);
    Files.writeString(file, text);
    sums.put(name + '/' + inside, CheckedTree.sum(file));
  }

  private static Optional<Archive> archive(JdbcClient server) {
    return server
        .sql("select current_setting('basic_archive.archive_directory', true)")
        .query((row, _) -> Objects.requireNonNullElse(row.getString(1), ""))
        .optional()
        .filter(Predicate.not(String::isBlank))
        .map(Path::of)
        .map(Archive::new);
  }
}
