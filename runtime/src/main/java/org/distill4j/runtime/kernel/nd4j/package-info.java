/** The reference implementation of the kernels, in plain ND4J operations. */
package org.distill4j.runtime.kernel.nd4j;
