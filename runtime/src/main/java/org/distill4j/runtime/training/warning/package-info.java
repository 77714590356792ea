/** Watches over trainings that probably lead to nothing: early, once, and with what to try. */
package org.distill4j.runtime.training.warning;
