/** Weights of losses: fixed, in the course of a training, or learned. */
package org.distill4j.runtime.graph.schedule;
