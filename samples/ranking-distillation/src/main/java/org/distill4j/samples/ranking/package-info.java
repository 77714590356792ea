/**
 * Ranking distillation for questions with too few labels: the networks, one for each kind of
 * questions. The package {@code scheme} holds the schemes that distil them.
 */
package org.distill4j.samples.ranking;
