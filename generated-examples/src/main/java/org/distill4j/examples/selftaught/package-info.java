/**
 * Distillations of a network from itself: its deeper layers, its last generation, its clean copy.
 */
package org.distill4j.examples.selftaught;
