package org.entente.ground.releasability;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.releasability.label.Label;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of labels. A label is stored in one canonical form, so that equal ones meet. */
@Repository
class LabelStore {

  record Line(int number, Label label) {}

  private final JdbcClient db;
  private final LabelJson json = new LabelJson();

  LabelStore(JdbcClient db) {
    this.db = db;
  }

  int intern(Label label) {
    var written = json.write(label);
    db.sql(
            """
            insert into releasability.label (written)
            values (:written)
            on conflict (written) do nothing
            """)
        .param("written", written)
        .update();
    return db.sql("select number from releasability.label where written = :written")
        .param("written", written)
        .query(Integer.class)
        .single();
  }

  /** Labels as they are written, by their numbers. */
  Map<Integer, String> texts(Collection<Integer> numbers) {
    var texts = new HashMap<Integer, String>();
    RowCallbackHandler put = row -> texts.put(row.getInt("number"), row.getString("written"));
    db.sql("select number, written from releasability.label where number = any (:numbers)")
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(put);
    return texts;
  }

  /** Lets the running transaction write rows with this label; it ends with the transaction. */
  void mayWrite(int number) {
    db.sql(
            """
            select set_config(
                     'entente.labels',
                     array_append(
                       nullif(current_setting('entente.labels', true), '')::int[], :number)::text,
                     true)
            """)
        .param("number", number)
        .query(String.class)
        .single();
  }

  /** Numbers may be committed out of order, so the newest few are always read again. */
  List<Line> listAfter(int newest) {
    return db.sql(
            """
            select number, written
              from releasability.label
             where number > :newest - 50
             order by number
            """)
        .param("newest", newest)
        .query((row, _) -> new Line(row.getInt("number"), json.read(row.getString("written"))))
        .list();
  }
}
