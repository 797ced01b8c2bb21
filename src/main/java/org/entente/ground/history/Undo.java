package org.entente.ground.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a batch back: each record it touched returns to the state before, as a new revision, unless
 * it was changed since or others still point to it.
 */
@Component
public class Undo {

  private final RevisionStore store;
  private final ObjectProvider<Register> registers;
  private final ObjectProvider<Uses> uses;

  Undo(RevisionStore store, ObjectProvider<Register> registers, ObjectProvider<Uses> uses) {
    this.store = store;
    this.registers = registers;
    this.uses = uses;
  }

  /** Undoes the batch as part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Undone undo(UUID batch, Act act, Audience audience) {
    var touched = store.listOfBatch(batch, audience);
    var newest = together(touched, store.listNewestOfBatch(batch, audience));
    var returned = new ArrayList<RecordRef>();
    var waiting = newest;
    var free = free(waiting);
    while (!free.isEmpty()) {
      giveBack(act, free, audience);
      free.forEach(revision -> returned.add(revision.record()));
      waiting = without(waiting, free);
      free = free(waiting);
    }
    var changed = without(touched, newest);
    return new Undone(returned, records(changed), records(waiting));
  }

  /** Of records that share an id, as a thing and its exact part do, all or none are given back. */
  private static List<Revision> together(List<Revision> touched, List<Revision> newest) {
    var changed = new HashSet<UUID>();
    without(touched, newest).forEach(revision -> changed.add(revision.record().id()));
    return newest.stream().filter(each -> !changed.contains(each.record().id())).toList();
  }

  /** Those that nobody points to; giving these back may free more. */
  private List<Revision> free(List<Revision> waiting) {
    var ids = waiting.stream().map(revision -> revision.record().id()).toList();
    Set<UUID> used = new HashSet<>();
    uses.forEach(each -> used.addAll(each.stillUsed(ids)));
    return waiting.stream()
        .filter(revision -> revision.number() > 1 || !used.contains(revision.record().id()))
        .toList();
  }

  private void giveBack(Act act, List<Revision> undone, Audience audience) {
    var before = new ArrayList<Change>();
    for (var revision : undone) {
      before.add(
          store
              .findNumber(revision.record(), revision.number() - 1, audience)
              .map(Revision::change)
              .orElseGet(() -> withdrawn(revision)));
    }
    store.append(act, before);
    var now = store.listNewestOfBatch(act.batch().orElseThrow(), audience);
    var given = undone.stream().map(Revision::record).collect(toSet());
    var byType =
        now.stream()
            .filter(revision -> given.contains(revision.record()))
            .collect(groupingBy(revision -> revision.record().type()));
    registers.forEach(
        register -> register.restore(byType.getOrDefault(register.recordType(), List.of())));
  }

  private static Change withdrawn(Revision revision) {
    return new Change(
        revision.record(),
        Optional.empty(),
        revision.owner(),
        revision.label(),
        revision.change().source());
  }

  private static List<Revision> without(List<Revision> all, List<Revision> some) {
    var gone = some.stream().map(Revision::id).collect(toSet());
    return all.stream().filter(revision -> !gone.contains(revision.id())).toList();
  }

  private static List<RecordRef> records(List<Revision> revisions) {
    return revisions.stream().map(Revision::record).distinct().toList();
  }
}
