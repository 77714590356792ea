/** Weights of losses in the course of a training. */
package org.distill4j.runtime.graph.schedule;
