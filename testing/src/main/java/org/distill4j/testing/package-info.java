/**
 * Checks for layers and losses, for use in tests: gradients against finite differences, and single
 * layers run with given inputs, parameters and kernels.
 */
package org.distill4j.testing;
