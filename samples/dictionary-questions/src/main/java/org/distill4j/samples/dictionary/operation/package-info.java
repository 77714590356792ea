/** An operation of the sample's own: an annotation and the layer that it runs as. */
package org.distill4j.samples.dictionary.operation;
