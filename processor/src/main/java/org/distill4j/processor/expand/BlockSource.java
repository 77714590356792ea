package org.distill4j.processor.expand;

import java.util.Optional;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.spec.NetworkSpec;

/** Finds blocks by their canonical names. */
@FunctionalInterface
public interface BlockSource {

  /** Returns the block with a name, or empty if it has errors. */
  Optional<NetworkSpec> usable(String name);

  /**
   * Returns the first error of a block that nobody else reports, because it comes from a class
   * file; empty for all others.
   */
  default Optional<Problem> unreported(String name) {
    return Optional.empty();
  }
}
