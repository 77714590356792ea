/**
 * The pairwise margin ranking loss: the orders of teacher and student, searches for active pairs,
 * and the loss over a batch.
 */
package org.distill4j.runtime.ranking.pair;
