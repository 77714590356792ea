/**
 * HGA (Jiang and Han 2020, "Reasoning with Heterogeneous Graph Alignment for Video Question
 * Answering"): co-attention of words and clips, and a graph over both.
 */
package org.distill4j.samples.multimodal.hga;
