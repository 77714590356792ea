/**
 * Ranking distillation as a development program of the paper's first author computes it, beside the
 * reading of the paper's text in the other packages.
 */
package org.distill4j.runtime.ranking.development;
