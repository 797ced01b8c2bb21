package org.entente.ground.releasability;

import java.util.Arrays;
import java.util.List;
import org.entente.ground.identity.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of labels. A label is stored in one canonical form, so that equal ones meet. */
@Repository
class LabelStore {

  record Line(int number, Label label) {}

  /** One of the labels that make up a label. */
  private record Part(String policy, String level, List<Category> categories, PartyId originator) {

    static Part of(Label label) {
      return new Part(label.policy(), label.level(), label.categories(), label.originator());
    }

    Label label() {
      return new Label(policy, level, categories, originator);
    }
  }

  private final JdbcClient db;
  private final JsonMapper json = JsonMapper.builder().build();
  private final ObjectReader parts =
      json.readerFor(Part[].class).with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  LabelStore(JdbcClient db) {
    this.db = db;
  }

  int intern(Label label) {
    var written = write(label);
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
        .query((row, _) -> new Line(row.getInt("number"), read(row.getString("written"))))
        .list();
  }

  /** A label that carries others besides is a list of them all. */
  private String write(Label label) {
    var parts = label.each().map(Part::of).toList();
    return json.writeValueAsString(parts.size() == 1 ? parts.getFirst() : parts);
  }

  private Label read(String written) {
    return Label.all(Arrays.stream(parts.<Part[]>readValue(written)).map(Part::label).toList());
  }
}
