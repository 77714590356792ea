/**
 * DualVGR (Wang et al. 2021, "DualVGR: A Dual-Visual Graph Reasoning Unit for Video Question
 * Answering") at any size, trained alone.
 */
package org.distill4j.samples.multimodal.dualvgr;
