/** Attention of queries to keys, a block of queries of one head at a time. */
package org.distill4j.runtime.kernel.cpu.attention;
