/**
 * The transformers that the ranking paper compares with, as specs: All-in-one, VIOLET, MERLOT,
 * SViTT, and, from their papers alone, Co-Token and SiaSamRea. They read frames as patches of
 * pixels. The published sizes are compiled and counted; tiny ones are trained in tests, and the
 * package {@code small} has small ones that read features.
 */
package org.distill4j.samples.ranking.transformer;
