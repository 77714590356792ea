package org.distill4j.runtime.data;

import java.util.Map;
import java.util.WeakHashMap;

/**
 * Fingerprints of columns, each computed once: columns do not change, and hold up to gigabytes.
 * Columns that nobody else has are forgotten.
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
