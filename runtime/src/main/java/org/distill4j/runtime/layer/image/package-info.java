/** Layers of images: convolution, pooling and batch normalisation. */
package org.distill4j.runtime.layer.image;
