package org.distill4j.experiment.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distill4j.runtime.data.ContentDigest;

/**
 * The identity of a run: a SHA-256 over everything that its result depends on. Two runs of equal
 * fingerprints give the same result on one machine.
 *
 * @param parts everything that the result depends on, in words or as a digest, by name
 */
public record Fingerprint(Map<String, String> parts) {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** Copies the parts, which keep their order. */
  public Fingerprint {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** Returns the digest in hexadecimal. */
  public String digest() {
    ContentDigest digest = new ContentDigest();
    parts.forEach((name, value) -> digest.add(name).add(value));
    return digest.hex();
  }

  /** Returns a fingerprint with one more part. */
  public Fingerprint with(String name, Object value) {
    Map<String, String> more = new LinkedHashMap<>(parts);
    more.put(name, value.toString());
    return new Fingerprint(more);
  }

  /**
   * Describes the differences from another identity in words.
   *
   * @param other the parts of the other identity
   * @return the differing parts with both values, or the part of a value that differs
   */
  public String differences(Map<String, String> other) {
    Set<String> names = new LinkedHashSet<>(parts.keySet());
    names.addAll(other.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(parts.get(name), other.get(name)))
        .map(name -> difference(name, other.get(name), parts.get(name)))
        .collect(Collectors.joining("; "));
  }

  private static String difference(String name, String other, String own) {
    if (other == null || own == null || DIGEST.matcher(own).matches()) {
      return name;
    }
    List<String> others = items(other);
    List<String> owns = items(own);
    List<String> onlyOthers = without(others, owns);
    List<String> onlyOwns = without(owns, others);
    return "%s: %s, not %s"
        .formatted(name, String.join(", ", onlyOthers), String.join(", ", onlyOwns));
  }

  /** Divides the text of a record or a map into its components. */
  private static List<String> items(String text) {
    return List.of(text.split("[\\[\\]{}]|, "));
  }

  private static List<String> without(List<String> items, List<String> others) {
    List<String> rest = new ArrayList<>(items);
    others.forEach(rest::remove);
    return rest;
  }
}
