package org.distill4j.dsl.objective;

/** The selection of the answers that a listwise loss ranks. */
public enum Sampling {
  /** The hot list, and a cold list with p_k in proportion to exp(-decay k) at rank k. */
  EXPONENTIAL,
  /** The hot list, and a cold list with p_k in proportion to k^-decay at rank k. */
  ZIPF,
  /** Uniformly drawn answers, as many as the hot and cold list have together. */
  RANDOM,
  /** All answers. */
  FULL
}
