/**
 * Small transformers of the ranking paper's first table, which read features in place of pixels.
 * Their blocks are those of the published sizes in {@code transformer}.
 */
package org.distill4j.samples.ranking.small;
