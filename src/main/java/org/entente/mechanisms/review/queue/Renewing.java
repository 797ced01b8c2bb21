package org.entente.mechanisms.review.queue;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings pairs up to what their records are by now: one whose record was withdrawn waits no longer,
 * one whose record has another label or owner is there for whom it is for. It runs as the node, in
 * a transaction of its own.
 */
@Component
class Renewing {

  /** Records are withdrawn by whole imports: so many pairs are looked at together. */
  private static final int TOGETHER = 500;

  private final WaitingStore store;
  private final Registers registers;
  private final Audiences audiences;
  private final TransactionOperations transactions;

  Renewing(
      WaitingStore store,
      Registers registers,
      Audiences audiences,
      TransactionOperations transactions) {
    this.store = store;
    this.registers = registers;
    this.audiences = audiences;
    this.transactions = transactions;
  }

  /** Renews a pair and those that wait before all others; true when it waits no longer. */
  boolean renew(MissionId mission, Waiting.Id id) {
    var node = audiences.node(mission);
    return Scope.of(node, () -> transactions.execute(_ -> gone(id, node).contains(id.value())));
  }

  private List<UUID> gone(Waiting.Id id, Audience node) {
    var first = store.listFirst(id, node, TOGETHER);
    var gone =
        first.stream().collect(groupingBy(Waiting::type)).entrySet().stream()
            .flatMap(each -> gone(each.getKey(), each.getValue(), node))
            .toList();
    store.remove(gone);
    return gone;
  }

  private Stream<UUID> gone(String type, List<Waiting> pairs, Audience node) {
    var now = registers.sides(type, pairs.stream().map(Waiting::pair).toList(), node);
    return pairs.stream().filter(pair -> !renewed(pair, now)).map(pair -> pair.id().value());
  }

  /** False when one of the two records is not there any more. */
  private boolean renewed(Waiting pair, Map<UUID, Waiting.Side> now) {
    var left = Optional.ofNullable(now.get(pair.pair().left()));
    var right = Optional.ofNullable(now.get(pair.pair().right()));
    var sides = left.flatMap(one -> right.map(other -> new Registers.Both<>(one, other)));
    sides
        .filter(it -> !pair.sides().equals(List.of(it.left(), it.right())))
        .ifPresent(it -> store.renew(pair.id(), it));
    return sides.isPresent();
  }
}
