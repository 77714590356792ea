/**
 * Ranking distillation for questions with too few labels: the networks, one for each kind of
 * questions, and, one interface each, the schemes that distil them.
 */
package org.distill4j.samples.ranking;
