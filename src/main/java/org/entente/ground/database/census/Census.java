package org.entente.ground.database.census;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table of a database with how many rows it has and what they say, as text in UTF-8 of
 * PostgreSQL, by {@code schema.table}. Taken by the owner: row-level security hides rows from
 * others.
 */
public record Census(SortedMap<String, Counted> tables) {

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename)
        from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')
       order by 1
      """;

  /** The hashes are put in order, so that it does not matter where a row lies. */
  private static final String COUNTED =
      """
      select count(*) as rows,
             coalesce(encode(sha256(string_agg(hash, '' order by hash)), 'hex'), '') as digest
        from (select sha256(convert_to(each::text, 'UTF8')) as hash
                from\s
      """;

  private static final String HASHED = " each) hashed";

  public Census {
    tables = new TreeMap<>(tables);
  }

  /** Counts and reads all tables, one after another: what is written meanwhile may be in it. */
  public static Census of(DataSource owner) {
    var db = JdbcClient.create(owner);
    var tables = new TreeMap<String, Counted>();
    for (var table : db.sql(TABLES).query(String.class).list()) {
      tables.put(table, count(db, table));
    }
    return new Census(tables);
  }

  private static Counted count(JdbcClient db, String table) {
    return db.sql(COUNTED + table + HASHED).query(Counted.class).single();
  }
}
