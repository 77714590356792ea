/** Data, settings and trials of teacher, student and distilled student. */
package org.distill4j.samples.multimodal.experiment;
