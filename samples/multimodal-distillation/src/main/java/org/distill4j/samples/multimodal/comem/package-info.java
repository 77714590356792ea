/**
 * Co-Mem (Gao et al. 2018, "Motion-Appearance Co-Memory Networks for Video Question Answering"):
 * memories of appearance and motion that attend to each other.
 */
package org.distill4j.samples.multimodal.comem;
