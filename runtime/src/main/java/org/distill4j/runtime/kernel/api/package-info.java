/**
 * The interfaces of the kernels, by family, and the values they take: all that layers and losses
 * compute with.
 */
package org.distill4j.runtime.kernel.api;
