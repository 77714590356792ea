/** Transformers: an encoder of words and one of images. */
package org.distill4j.examples.transformer;
