/** Multimodal distillation for video question answering: the specs of the paper. */
package org.distill4j.samples.multimodal;
