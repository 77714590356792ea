/** The whole network against numbers that were computed elsewhere. */
package org.distill4j.samples.multimodal.golden;
