/** Measurements of the time per epoch and the memory of each scheme. */
package org.distill4j.samples.ranking.speed;
