/**
 * Image classification: a residual network teaches a much smaller one, by its answers, its images
 * within and the distances between examples.
 */
package org.distill4j.samples.image;
