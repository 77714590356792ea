/** Runs trials: shared networks are trained once, teacher signals are recorded once. */
package org.distill4j.experiment.run;
