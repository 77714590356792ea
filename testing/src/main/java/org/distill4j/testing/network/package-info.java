/** Runs of whole networks with given parameters, inputs and gradients of their results. */
package org.distill4j.testing.network;
