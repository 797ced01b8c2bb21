package org.entente.ground.releasability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Clearance;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.releasability.label.Release;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The distinct labels in use, each interned as a small number that rows carry. There are few, and
 * one never changes, so this node keeps them in memory and only asks whether newer ones came.
 */
@Component
public class Labels {

  private static final PartyId NOBODY = new PartyId(new UUID(0, 0));

  private final LabelStore store;
  private final Policies policies;
  private final Ceiling ceiling;
  private final TransactionTemplate apart;
  private final Map<Integer, Label> known = new ConcurrentSkipListMap<>();
  private final Map<Label, Integer> numbers = new ConcurrentHashMap<>();

  Labels(
      LabelStore store,
      Policies policies,
      Ceiling ceiling,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.policies = policies;
    this.ceiling = ceiling;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * The number of a label. A new one is committed at once, apart from the caller's transaction,
   * which may from then on write rows that carry it. One above the node's ceiling is refused.
   */
  public int intern(Label label) {
    ceiling.check(label);
    int number = numbers.computeIfAbsent(label, this::internApart);
    known.put(number, label);
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      store.mayWrite(number);
    }
    return number;
  }

  /** The number of the label of what is made of several things, by the numbers of theirs. */
  public int join(int one, int... others) {
    return intern(
        Arrays.stream(others).mapToObj(this::get).reduce(get(one), (all, next) -> all.join(next)));
  }

  /** The label of what is made of all these; of nothing, one that is open to everybody. */
  public Label joined(Collection<Integer> numbers) {
    return numbers.stream()
        .map(this::get)
        .reduce(Label::join)
        .orElseGet(() -> Label.of(Policy.mostOpenLevel(), NOBODY));
  }

  private int internApart(Label label) {
    return apart.execute(_ -> store.intern(label));
  }

  public Label get(int number) {
    refresh();
    var label = known.get(number);
    if (label == null) {
      throw new IllegalArgumentException("no label has the number " + number);
    }
    return label;
  }

  /**
   * Labels in their one canonical writing (JSON), by number, as the database holds them now and not
   * as this node remembers them: for whoever checks that nobody changed them.
   */
  public Map<Integer, String> texts(Collection<Integer> numbers) {
    return store.texts(numbers);
  }

  /** The policies that labels may be of on this node. */
  public Policies policies() {
    return policies;
  }

  /** The highest level, in Entente's own policy, of anything that this audience may be shown. */
  public String highestLevel(Audience audience) {
    refresh();
    var levels = Policy.ententeLevels();
    return Arrays.stream(audience.readableLabels())
        .mapToObj(known::get)
        .filter(Objects::nonNull)
        .flatMap(label -> label.markings().stream())
        .map(this::worth)
        .max(Comparator.comparingInt(levels::indexOf))
        .orElse(Policy.mostOpenLevel());
  }

  /** The numbers of all labels that the clearance may read at an instant. */
  List<Integer> readableBy(Clearance clearance, Instant now) {
    refresh();
    var readable = new ArrayList<Integer>();
    known.forEach(
        (number, label) -> {
          if (Release.clear(clearance, label, policies, now)) {
            readable.add(number);
          }
        });
    return readable;
  }

  /** A level that is worth none of Entente's own counts as the highest. */
  private String worth(Marking marking) {
    return policies
        .find(marking.policy())
        .flatMap(policy -> policy.worthOf(marking.level()))
        .orElse(Policy.ententeLevels().getLast());
  }

  List<Integer> all() {
    refresh();
    return List.copyOf(known.keySet());
  }

  private void refresh() {
    store.listAfter(newest()).forEach(line -> known.put(line.number(), line.label()));
  }

  private int newest() {
    return known.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
