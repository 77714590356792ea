/** Functions of Java arrays of floats, in loops that the JIT compiles to vector instructions. */
package org.distill4j.runtime.kernel.function;
