/**
 * Ranking distillation for video questions with too few labels: the network and, one interface
 * each, the schemes that distil it.
 */
package org.distill4j.samples.ranking;
