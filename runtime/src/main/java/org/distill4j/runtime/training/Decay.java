package org.distill4j.runtime.training;

/** What the learning rate does after the warm-up. */
public enum Decay {
  /** It stays at its peak. */
  CONSTANT,
  /** It falls in equal steps, to zero one step behind the last. */
  LINEAR,
  /** It is halved after every ten epochs. */
  HALVING
}
