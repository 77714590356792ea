/**
 * Losses over answers: cross-entropies with labels, and distances between the logits of teacher and
 * student.
 */
package org.distill4j.runtime.loss.answer;
