/**
 * AMU (Xu et al. 2017, "Video Question Answering via Gradually Refined Attention over Appearance
 * and Motion"): attention that is refined at each word of the question.
 */
package org.distill4j.samples.multimodal.amu;
