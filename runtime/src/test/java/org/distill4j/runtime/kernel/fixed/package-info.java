/** Tests of kernels for parameters that no longer change. */
package org.distill4j.runtime.kernel.fixed;
