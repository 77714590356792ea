package org.distill4j.experiment.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.data.ContentDigest;

/**
 * The identity of a run: a SHA-256 over everything that its result depends on. Two runs of equal
 * fingerprints give the same result on one machine.
 *
 * @param parts everything that the result depends on, in words or as a digest, by name
 */
public record Fingerprint(Map<String, String> parts) {

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
}
