/** Checkpoints: the state of a training between two steps as a file, to go on after a crash. */
package org.distill4j.runtime.training.checkpoint;
