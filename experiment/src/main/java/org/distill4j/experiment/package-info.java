/**
 * Experiments on distillations: a study runs trials on data with several seeds, resumes where it
 * stopped, and compares the results with confidence intervals.
 */
package org.distill4j.experiment;
