/** A transformer that is distilled into a smaller one, layer by layer. */
package org.distill4j.examples.encoder;
