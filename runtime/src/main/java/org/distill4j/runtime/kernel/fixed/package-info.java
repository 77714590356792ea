/**
 * Kernels of networks whose parameters no longer change: matrices that are kept in the order in
 * which they are read.
 */
package org.distill4j.runtime.kernel.fixed;
