/** Losses of estimated values, against annotated ones or those of a teacher. */
package org.distill4j.runtime.loss.regression;
