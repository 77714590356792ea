/** Readers of golden vectors: reference values and gradients computed by other programs. */
package org.distill4j.testing.golden;
