/**
 * HCRN (Le et al. 2020, "Hierarchical Conditional Relation Networks for Video Question Answering"):
 * relations of the frames of each clip, and of the clips, under the motion and the question.
 */
package org.distill4j.samples.multimodal.hcrn;
