/** Training and evaluation of a teacher, a student alone and a distilled student. */
package org.distill4j.samples.image.experiment;
