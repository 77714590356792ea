package org.distill4j.runtime.ranking.pair;

/**
 * The sizes of the arrays for one example.
 *
 * @param passes the number of stochastic passes of the teacher, 0 without any
 * @param classes the number of all answers
 * @param answers the greatest number of ranked answers
 * @param single true if single precision is enough
 */
record PairSizes(int passes, int classes, int answers, boolean single) {}
