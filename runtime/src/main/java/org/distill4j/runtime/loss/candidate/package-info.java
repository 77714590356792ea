/**
 * Losses over the teacher's best answers, called candidates. Only these are recorded: for each
 * example or step, their indices and the logarithms of their probabilities.
 */
package org.distill4j.runtime.loss.candidate;
