package org.distill4j.runtime.ranking.pair;

import org.distill4j.runtime.kernel.api.Rows;

/**
 * The rows of a batch that come from the teacher.
 *
 * @param scores the teacher's scores, or the recorded rows of each example
 * @param passes the teacher's stochastic passes, or null if they are recorded or not needed
 */
record TeacherRows(Rows scores, Rows passes) {}
