/** A tagger and language model: scores and labels of steps. */
package org.distill4j.examples.tagging;
