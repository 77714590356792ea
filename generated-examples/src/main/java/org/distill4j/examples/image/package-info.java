/** Images: convolution, batch normalisation, a residual sum, pooling, probabilities. */
package org.distill4j.examples.image;
