/** Losses over features: distances between inner representations of teacher and student. */
package org.distill4j.runtime.loss.feature;
