package org.entente.ground.releasability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The distinct labels in use, each interned as a small number that rows carry. There are few, and
 * one never changes, so this node keeps them in memory and only asks whether newer ones came.
 */
@Component
public class Labels {

  private final LabelStore store;
  private final Map<Integer, Label> known = new ConcurrentSkipListMap<>();

  Labels(LabelStore store) {
    this.store = store;
  }

  /** The number of a label; given at once, in a transaction of its own, when it is new. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int intern(Label label) {
    int number = store.intern(label);
    known.put(number, label);
    return number;
  }

  public Label get(int number) {
    refresh();
    var label = known.get(number);
    if (label == null) {
      throw new IllegalArgumentException("no label has the number " + number);
    }
    return label;
  }

  /** The numbers of all labels that the clearance may read now. */
  List<Integer> readableBy(Clearance clearance) {
    refresh();
    var readable = new ArrayList<Integer>();
    known.forEach(
        (number, label) -> {
          if (Release.clear(clearance, label)) {
            readable.add(number);
          }
        });
    return readable;
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
