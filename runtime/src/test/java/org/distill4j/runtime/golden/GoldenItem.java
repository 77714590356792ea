package org.distill4j.runtime.golden;

/** How one item of the golden vectors is recomputed and compared. */
@FunctionalInterface
public interface GoldenItem {

  /** Recomputes a case and compares all that it expects. */
  void verify(GoldenCase one);
}
