package org.distill4j.testing.golden;

/** Recomputation and comparison of one item of the golden vectors. */
@FunctionalInterface
public interface GoldenItem {

  /** Recomputes a case and compares all of its expected values and gradients. */
  void verify(GoldenCase one);
}
