/**
 * DSAVS (Liu et al. 2022, "Video Question Answering via Dynamic Self-Attention and Vision
 * Synchronization Networks"), from its description alone: no code of it is public.
 */
package org.distill4j.samples.multimodal.dsavs;
