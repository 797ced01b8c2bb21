package org.entente.reference.partners.merging;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.ground.identity.PartyId;

/**
 * Who stands for whom, as far as one audience may know. All that mergers join are one; for them
 * stands whoever is merged into no other, else whoever most are merged into, else the oldest. So it
 * follows from the set of statements alone, in whatever order they were made, and round no circle.
 */
public final class Representation {

  /** Where all stand for themselves. */
  public static final Representation NONE = new Representation(Set.of());

  private static final Comparator<PartyId> OLDEST_FIRST = Comparator.comparing(PartyId::value);

  private final Map<PartyId, Set<PartyId>> joined = new HashMap<>();
  private final Map<PartyId, Integer> mergedInto = new HashMap<>();
  private final Map<PartyId, Integer> merged = new HashMap<>();
  private final Map<PartyId, PartyId> representatives = new HashMap<>();

  private Representation(Collection<Merged> statements) {
    for (var each : Set.copyOf(statements)) {
      join(each.party(), each.into());
      join(each.into(), each.party());
      merged.merge(each.party(), 1, Integer::sum);
      mergedInto.merge(each.into(), 1, Integer::sum);
    }
    for (var party : joined.keySet()) {
      if (!representatives.containsKey(party)) {
        elect(reach(party));
      }
    }
  }

  public static Representation of(Collection<Merged> statements) {
    return statements.isEmpty() ? NONE : new Representation(statements);
  }

  private void join(PartyId one, PartyId other) {
    joined.computeIfAbsent(one, _ -> new TreeSet<>(OLDEST_FIRST)).add(other);
  }

  private void elect(Set<PartyId> parties) {
    var foremost =
        Comparator.<PartyId, Boolean>comparing(merged::containsKey)
            .thenComparingInt(each -> -mergedInto.getOrDefault(each, 0))
            .thenComparing(OLDEST_FIRST);
    var elected = parties.stream().min(foremost).orElseThrow();
    parties.forEach(each -> representatives.put(each, elected));
  }

  private Set<PartyId> reach(PartyId from) {
    var reached = new LinkedHashSet<>(Set.of(from));
    var open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (var next : joined.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  /** Who stands for the party: itself, when it is merged with no other. */
  public PartyId of(PartyId party) {
    return representatives.getOrDefault(party, party);
  }

  /** Whether another stands for it. */
  public boolean isRepresented(PartyId party) {
    return !of(party).equals(party);
  }

  /** All that are one with the party, itself included. */
  public Set<PartyId> allOf(PartyId party) {
    return reach(party);
  }

  /** Whom others stand for, by whom. */
  public Map<PartyId, PartyId> represented() {
    var represented = new HashMap<>(representatives);
    represented.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
    return Map.copyOf(represented);
  }
}
