/** The fast implementation of the kernels, for FLOAT arrays in the memory of this process. */
package org.distill4j.runtime.kernel.cpu;
