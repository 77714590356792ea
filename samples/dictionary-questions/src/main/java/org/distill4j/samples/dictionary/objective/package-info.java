/** An objective that belongs to this sample: the annotation and the loss that implements it. */
package org.distill4j.samples.dictionary.objective;
