/** Transformers: encoders of words and of images. */
package org.distill4j.examples.transformer;
