package org.distill4j.runtime.ranking;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Objects with arrays to work in, reused from step to step. There are as many as threads work at
 * the same time. A call for another size drops those of the last one.
 *
 * @param <K> the size of the arrays, with {@code equals}
 * @param <V> the objects, each for one thread at a time
 */
public final class ScratchPool<K, V> {

  private final Function<K, V> maker;
  private Sized<K, V> last;

  /** Creates an empty pool of objects that a function makes. */
  public ScratchPool(Function<K, V> maker) {
    this.maker = maker;
  }

  /** Returns the objects of a size. */
  public synchronized Sized<K, V> of(K size) {
    if (last == null || !last.size.equals(size)) {
      last = new Sized<>(size, maker);
    }
    return last;
  }

  /** The objects of one size. Several threads may take and return them. */
  public static final class Sized<K, V> {

    private final K size;
    private final Function<K, V> maker;
    private final Queue<V> free = new ConcurrentLinkedQueue<>();

    private Sized(K size, Function<K, V> maker) {
      this.size = size;
      this.maker = maker;
    }

    /** Returns an object that no other thread has, to be given back. */
    public V take() {
      V object = free.poll();
      return object == null ? maker.apply(size) : object;
    }

    /** Gives an object back. */
    public void giveBack(V object) {
      free.add(object);
    }
  }
}
