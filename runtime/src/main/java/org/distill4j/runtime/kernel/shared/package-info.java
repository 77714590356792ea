/** Algorithms and types that implementations of the kernels share. */
package org.distill4j.runtime.kernel.shared;
