/**
 * Image classification: a residual network is distilled into a much smaller one by its class
 * probabilities, its feature maps and the distances between examples.
 */
package org.distill4j.samples.image;
