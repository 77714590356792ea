/** Tests of the small transformers. */
package org.distill4j.samples.ranking.small;
