/** Trains teacher, student and distilled student on data sets of video questions. */
package org.distill4j.samples.multimodal.experiment;
