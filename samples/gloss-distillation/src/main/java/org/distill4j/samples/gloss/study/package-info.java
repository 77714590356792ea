/** The study: students of the encoder against students of labels alone. */
package org.distill4j.samples.gloss.study;
