/** Blocks that run over the steps of a sequence: recurrent cells and memories as specs. */
package org.distill4j.examples.steps;
