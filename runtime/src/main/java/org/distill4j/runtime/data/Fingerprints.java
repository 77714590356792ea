package org.distill4j.runtime.data;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * A cache of the fingerprints of columns, which are immutable and may hold gigabytes. Keys are weak
 * references.
 */
final class Fingerprints {

  private final Map<Column, String> known = new WeakHashMap<>();

  synchronized String of(Column column) {
    return known.computeIfAbsent(column, Fingerprints::read);
  }

  private static String read(Column column) {
    ContentDigest digest = new ContentDigest();
    column.digest(digest);
    return digest.hex();
  }
}
