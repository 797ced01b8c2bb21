package org.entente.reference.places.register;

import java.util.LinkedHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps the values most recently asked for, up to a number; each is made once, by whoever asks
 * first, while others of the same key wait. A new key drives out those that it outdates.
 */
final class Recent<K, V> {

  private final int most;
  private final BiPredicate<K, K> outdates;
  private final LinkedHashMap<K, SingletonSupplier<V>> values =
      new LinkedHashMap<>(16, 0.75f, true);

  Recent(int most, BiPredicate<K, K> outdates) {
    this.most = most;
    this.outdates = outdates;
  }

  V get(K key, Supplier<V> make) {
    return keeping(key, make).obtain();
  }

  private synchronized SingletonSupplier<V> keeping(K key, Supplier<V> make) {
    var kept = values.get(key);
    if (kept != null) {
      return kept;
    }
    values.keySet().removeIf(other -> outdates.test(key, other));
    if (values.size() >= most) {
      values.pollFirstEntry();
    }
    var made = SingletonSupplier.of(make);
    values.put(key, made);
    return made;
  }
}
