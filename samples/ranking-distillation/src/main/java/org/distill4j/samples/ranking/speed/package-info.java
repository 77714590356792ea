/** How long an epoch takes by each scheme, and how much memory. */
package org.distill4j.samples.ranking.speed;
