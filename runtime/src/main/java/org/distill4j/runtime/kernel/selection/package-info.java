/** Selection of kernels, BLAS library and device at startup. */
package org.distill4j.runtime.kernel.selection;
