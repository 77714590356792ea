/** Checks of a training before its first step: the data, and that anything trains at all. */
package org.distill4j.runtime.training.check;
