/** Just Ask compared with golden vectors. */
package org.distill4j.samples.ranking.justask;
