/** Comparisons of the full network with reference numbers from other implementations. */
package org.distill4j.samples.multimodal.golden;
