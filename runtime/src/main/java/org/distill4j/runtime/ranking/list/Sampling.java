package org.distill4j.runtime.ranking.list;

/** Which answers a listwise loss ranks. */
public enum Sampling {
  /** The hot list, and a cold list with p_k in proportion to exp(-decay k) at rank k. */
  EXPONENTIAL,
  /** The hot list, and a cold list with p_k in proportion to k^-decay at rank k. */
  ZIPF,
  /** As many answers as the hot and cold list have, each as probable as any other. */
  RANDOM,
  /** All answers. */
  FULL
}
