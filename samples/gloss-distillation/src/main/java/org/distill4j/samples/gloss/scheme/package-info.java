/** The student, the bag of words, and the schemes that are compared. */
package org.distill4j.samples.gloss.scheme;
