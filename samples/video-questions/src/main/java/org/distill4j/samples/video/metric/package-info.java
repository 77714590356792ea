/** Metrics of answers that are weighted by the number of annotators who gave them. */
package org.distill4j.samples.video.metric;
