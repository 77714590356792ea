/**
 * Losses over relations: distances between the similarities that teacher and student see among the
 * examples of a batch.
 */
package org.distill4j.runtime.loss.relation;
