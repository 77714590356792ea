/** The glosses of WordNet, their classes and their words. */
package org.distill4j.samples.gloss.data;
