/**
 * Matrix products of arrays in the memory of this process, and the selection of the BLAS library.
 */
package org.distill4j.runtime.kernel.blas;
