/**
 * Questions about videos and their answers, read from the files that data sets are published in.
 */
package org.distill4j.samples.video.data;
