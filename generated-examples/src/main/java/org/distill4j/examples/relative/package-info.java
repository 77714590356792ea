/** Attention with relative positions, whose tables are values without a batch. */
package org.distill4j.examples.relative;
