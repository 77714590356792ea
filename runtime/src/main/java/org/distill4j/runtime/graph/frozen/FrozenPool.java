package org.distill4j.runtime.graph.frozen;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * All frozen parameters in use, so that graphs with equal ones share their memory: teachers,
 * students and training graphs of one run. Sharing changes no result, since the values never
 * change. Memory that no graph uses is released.
 */
final class FrozenPool {

  private static final Map<FrozenArray, WeakReference<FrozenArray>> ARRAYS = new WeakHashMap<>();
  private static final Map<Object, WeakReference<FrozenArray>> DRAWN = new HashMap<>();

  private FrozenPool() {}

  /** Returns the array in use that has the same values, if there is one, or else this one. */
  static synchronized FrozenArray shared(FrozenArray array) {
    WeakReference<FrozenArray> known = ARRAYS.get(array);
    FrozenArray used = known == null ? null : known.get();
    if (used == null) {
      ARRAYS.put(array, new WeakReference<>(array));
      return array;
    }
    return used;
  }

  /**
   * Returns the array that is determined by a key.
   *
   * @param key everything that determines the values
   * @param maker makes it if it is not in use
   */
  static synchronized FrozenArray drawn(Object key, Supplier<FrozenArray> maker) {
    WeakReference<FrozenArray> known = DRAWN.get(key);
    FrozenArray used = known == null ? null : known.get();
    if (used == null) {
      used = shared(maker.get());
      DRAWN.values().removeIf(reference -> reference.get() == null);
      DRAWN.put(key, new WeakReference<>(used));
    }
    return used;
  }
}
