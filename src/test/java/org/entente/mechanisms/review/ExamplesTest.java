package org.entente.mechanisms.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.mechanisms.review.judging.ExampleTable;
import org.entente.mechanisms.review.judging.Group;
import org.entente.mechanisms.review.queue.Reviewer;
import org.entente.mechanisms.review.wells.Wells.Tie;
import org.junit.jupiter.api.Test;

/** What leaves of judgements of wells, and what they make of more than two. */
@StoreTest
class ExamplesTest extends ReviewOfWells {

  @Test
  void anExampleNamesTheRoleOfWhoJudgedAndNotThePerson() {
    wells(10, lantern, 5);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    judge(next(amina), Relation.SAME, amina);

    assertThat(examples(amina))
        .singleElement()
        .satisfies(
            example -> {
              assertThat(example.judgedBy()).isEqualTo("coordinate");
              assertThat(example.relation()).contains("same");
              assertThat(example.evidence().reasons()).hasSize(2);
              assertThat(example.toString()).doesNotContain(amina.name());
            });
  }

  @Test
  void anExampleHasTheValuesOfBothSidesAndHowTheyCompared() {
    var pair = wells(10, lantern, 5);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    judge(next(amina), Relation.SAME, amina);

    var table = new ExampleTable(examples(amina));
    var row = table.rows().getFirst();

    assertThat(cell(table, row, "left")).isEqualTo(pair.left().toString());
    assertThat(cell(table, row, "relation")).isEqualTo("same");
    assertThat(cell(table, row, "changed")).isEqualTo("no");
    assertThat(List.of(cell(table, row, "left:wells.name"), cell(table, row, "right:wells.name")))
        .containsExactly("Well 10", "Wel 10");
    assertThat(cell(table, row, "right:title")).isEqualTo("Wel 10");
    assertThat(new CsvFile(table.head(), table.rows()).bytes())
        .asString(UTF_8)
        .contains(",-1.000")
        .doesNotContain("'");
    assertThat(cell(table, row, "comparison:wells.name")).isEqualTo("close");
    assertThat(cell(table, row, "weight:wells.name")).isEqualTo("2.500");

    rename(pair.left(), "Well at the school");
    var later = new ExampleTable(examples(amina));
    assertThat(cell(later, later.rows().getFirst(), "changed")).isEqualTo("yes");
  }

  @Test
  void aGroupIsSplitBetweenThoseThatBelongTogetherAndTheRest() {
    var old = wells(10, lantern, 5);
    var third = dig("Well 10 again", 10, lantern);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    judge(next(amina), Relation.SAME, amina);
    judge(next(amina), Relation.SAME, amina);

    var group = groups(amina).getFirst();
    assertThat(group.members()).containsExactlyInAnyOrder(old.left(), old.right(), third);
    assertThat(group.links()).allMatch(Group.Link::bridge);

    Scope.run(amina.audience(), () -> judging.takeBack(group.between(Set.of(third)), amina));

    assertThat(groups(amina)).isEmpty();
    assertThat(field.ties()).containsExactly(new Tie(old, Relation.SAME));
  }

  private List<Group> groups(Reviewer reader) {
    return Scope.of(reader.audience(), () -> judgements.listGroups(reader.audience()));
  }

  private static String cell(ExampleTable table, List<String> row, String column) {
    return row.get(table.head().indexOf(column));
  }
}
