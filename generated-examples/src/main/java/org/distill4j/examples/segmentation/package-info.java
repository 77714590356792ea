/** A segmenter of images: scores and labels of places. */
package org.distill4j.examples.segmentation;
