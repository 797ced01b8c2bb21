package org.entente.mechanisms.intake.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.entente.mechanisms.intake.originals.Originals;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a report says about persons is in no table that others than its partner may read. */
@StoreTest
class PersonsStayOutTest {

  private static final String REPORT =
      """
      Organisation,Sector,Location,Activity,Focal point,Remarks
      Lantern Water Alliance,WASH,Tamba,Wells,Grace Okello,ask zorq.grace@lantern.example
      Lantern Water Alliance,Health,Tamba,Clinic,zorq.amina@lantern.example,+211 912 000 777
      Lantern Water Alliance,Education,Tamba,School,0912 000 888,Dr. Zorqa Yusuf opened it
      """;

  private static final List<String> MARKS =
      List.of("zorq.grace", "zorq.amina", "912 000 777", "0912 000 888", "Grace Okello");

  private final Desk desk = new Desk("XXE");

  @Test
  void afterPublishingNoMarkOfThemIsReadableToOthers() {
    var given = desk.give("persons.csv", REPORT.getBytes(StandardCharsets.UTF_8));
    desk.preview(given);
    desk.publish(given);
    var stranger =
        TestNode.door(Audiences.class)
            .asOwner(new PartyId(TestNode.door(Ids.class).next()), desk.all().mission());

    assertThat(MARKS).allSatisfy(mark -> assertThat(holding(mark, stranger)).isEmpty());
    assertThat(holding("Clinic", stranger)).contains("history.revision");
    assertThat(holding("zorq.grace", desk.all())).containsExactly("intake.original");
  }

  @Test
  void theFileAsGivenIsItsPartnersAloneWhileItHoldsAnyOfThem() {
    var given = desk.give("persons.csv", REPORT.getBytes(StandardCharsets.UTF_8));
    var harmless = desk.give("wells.csv", harmless().getBytes(StandardCharsets.UTF_8));
    desk.preview(given);
    desk.preview(harmless);
    var stranger =
        TestNode.door(Audiences.class)
            .asOwner(new PartyId(TestNode.door(Ids.class).next()), desk.all().mission());

    var originals = TestNode.door(Originals.class);
    assertThat(originals.mayRead(given.id(), stranger)).isFalse();
    assertThat(originals.mayRead(harmless.id(), stranger)).isTrue();
  }

  @Test
  void aDecisionAboutAColumnHoldsForTheNextFileOfTheSource() {
    var imports = TestNode.door(Imports.class);
    var first = desk.give("persons.csv", REPORT.getBytes(StandardCharsets.UTF_8));
    imports.treat(first, Map.of("Focal point", Treatment.MASK), "grace");
    var next = desk.give("next.csv", (REPORT + "\n").getBytes(StandardCharsets.UTF_8));

    var receipt = desk.preview(next);

    assertThat(receipt.personalData())
        .filteredOn(line -> line.name().equals("Focal point"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.treatment()).isEqualTo(Treatment.MASK));
  }

  private static String harmless() {
    return "Organisation,Sector,Location,Activity\nLantern Water Alliance,WASH,Tamba,Wells\n";
  }

  /** The tables in which this reader finds the text, in any column of words, JSON or bytes. */
  private static List<String> holding(String text, Audience reader) {
    var owner = JdbcClient.create(TestDatabase.owner());
    var holding = new ArrayList<String>();
    for (var column : columns(owner)) {
      var found =
          owner
              .sql(
                  """
                  select count(*)
                    from %s.%s
                   where label_id = any (:readable)
                     and mission_id = :mission
                     and position(convert_to(:text, 'UTF8') in %s) > 0
                  """
                      .formatted(column.schema, column.table, column.bytes()))
              .param("readable", reader.readableLabels())
              .param("mission", reader.mission().value())
              .param("text", text)
              .query(Integer.class)
              .single();
      if (found > 0) {
        holding.add(column.schema + "." + column.table);
      }
    }
    return holding.stream().distinct().sorted().toList();
  }

  private record Cells(String schema, String table, String column, String type) {
    String bytes() {
      return type.equals("bytea") ? column : "convert_to(" + column + "::text, 'UTF8')";
    }
  }

  private static List<Cells> columns(JdbcClient owner) {
    return owner
        .sql(
            """
            select c.table_schema, c.table_name, c.column_name, c.data_type
              from information_schema.columns c
              join information_schema.columns l
                on l.table_schema = c.table_schema
               and l.table_name = c.table_name
               and l.column_name = 'label_id'
              join information_schema.columns m
                on m.table_schema = c.table_schema
               and m.table_name = c.table_name
               and m.column_name = 'mission_id'
             where c.data_type in ('text', 'jsonb', 'json', 'bytea')
               and c.table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query(
            (row, _) ->
                new Cells(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
