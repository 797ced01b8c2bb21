package org.entente.mechanisms.review.parties;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.relations.Relation;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.springframework.stereotype.Component;

/** That one organisation is the parent of another, as the mission puts it down in review. */
@Component
class Parenthood {

  private final Relations relations;
  private final Labels labels;
  private final Ids ids;

  Parenthood(Relations relations, Labels labels, Ids ids) {
    this.relations = relations;
    this.labels = labels;
    this.ids = ids;
  }

  /** The whole has the shorter name: a branch adds to it where, or of what, it is. */
  void state(Party older, Party newer, Act act, Audience node) {
    var tie =
        length(newer) < length(older)
            ? Tie.of(newer.id(), Tie.Type.PARENT_OF, older.id())
            : Tie.of(older.id(), Tie.Type.PARENT_OF, newer.id());
    int label = labels.join(older.label(), newer.label());
    var relation = new Relation(ids.next(), tie, act.mission().itself(), label);
    relations.relate(List.of(relation), act, node);
  }

  private static int length(Party party) {
    return party.nameIn(Locale.ROOT).length();
  }

  /** Takes back what the mission put down; what others say of the two stays. */
  void takeBack(Party one, Party other, Act act, Audience node) {
    between(one, other, node)
        .filter(it -> it.owner().equals(act.mission().itself()))
        .forEach(it -> relations.withdraw(it, act));
  }

  boolean isStated(Party one, Party other, Audience node) {
    return between(one, other, node).findAny().isPresent();
  }

  private Stream<Relation> between(Party one, Party other, Audience node) {
    return relations.listOf(one.id(), node).stream()
        .filter(it -> it.tie().type() == Tie.Type.PARENT_OF)
        .filter(it -> it.tie().from().equals(other.id()) || it.tie().to().equals(other.id()));
  }
}
