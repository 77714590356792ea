package org.distill4j.runtime.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Objects with arrays to work in, the same ones in every step: each thread has its own, one for
 * each of the kinds of work that it did last.
 *
 * @param <K> what distinguishes kinds of work, with {@code equals}
 * @param <V> what has the arrays
 */
public final class PerThread<K, V> {

  /** So many kinds of work a training has at most, as a rule: a loss for training and judging. */
  private static final int KINDS = 4;

  private final Function<K, V> maker;
  private final ThreadLocal<Map<K, V>> kept = ThreadLocal.withInitial(Latest::new);

  /** Nothing yet. */
  public PerThread(Function<K, V> maker) {
    this.maker = maker;
  }

  /** This thread's, which is made where there is none yet. */
  public V get(K key) {
    return kept.get().computeIfAbsent(key, maker);
  }

  private static final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;

    Latest() {
      super(KINDS * 2, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > KINDS;
    }
  }
}
