/** Predicts the parts of speech of a word from its spelling: a study on a page. */
package org.distill4j.samples.words;
