/**
 * Blocks that run over the steps of a sequence: recurrent cells, memories and other parts with a
 * state that is carried from step to step. {@code StepProgram} decides where each node of the block
 * is computed; {@code StepForward} and {@code StepBackward} compute it.
 */
package org.distill4j.runtime.layer.steps;
