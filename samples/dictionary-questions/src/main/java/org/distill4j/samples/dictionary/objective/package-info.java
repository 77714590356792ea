/** An objective of the sample's own: an annotation and the loss that it runs as. */
package org.distill4j.samples.dictionary.objective;
