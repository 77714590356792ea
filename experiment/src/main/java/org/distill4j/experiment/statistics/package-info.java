/** Statistics of outcomes: means over seeds, paired differences and bootstrap intervals. */
package org.distill4j.experiment.statistics;
