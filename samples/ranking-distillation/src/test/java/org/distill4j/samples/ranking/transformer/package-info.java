/** Tests of the transformers. */
package org.distill4j.samples.ranking.transformer;
