/** Rules that hold for all packages of the kernels. */
package org.distill4j.runtime.kernel;
